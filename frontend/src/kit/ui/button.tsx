import { Button as Base } from '@base-ui/react/button';
import { cva, type VariantProps } from 'class-variance-authority';
import { type ComponentProps, lazy, type ReactElement, type ReactNode, Suspense, useId } from 'react';
import { cx } from './cx';
import { Spinner } from './spinner';

export const buttonLook = cva(
  'inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors data-disabled:cursor-not-allowed data-disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:not-data-disabled:brightness-110',
        plain: 'border border-edge/60 bg-surface text-ink hover:not-data-disabled:bg-sunken',
        quiet: 'text-ink hover:not-data-disabled:bg-sunken',
        danger: 'border border-bad/50 bg-surface text-bad hover:not-data-disabled:bg-bad-wash',
      },
      size: {
        md: 'h-8 px-3 pointer-coarse:h-11 pointer-coarse:px-4',
        sm: 'h-7 px-2 text-sm pointer-coarse:h-10',
        icon: 'size-8 pointer-coarse:size-11',
      },
    },
    defaultVariants: { look: 'plain', size: 'md' },
  },
);

type Props = Omit<ComponentProps<typeof Base>, 'className'> &
  VariantProps<typeof buttonLook> & {
    className?: string;
    /** Why it cannot be pressed; a disabled button always says so. It stays focusable, that one may read it. */
    because?: ReactNode | false;
    /** What it started is under way. */
    busy?: boolean;
  };

// what hints are made of is a tenth of the page, and the sign-in has none
const Hint = lazy(() => import('./hint').then((part) => ({ default: part.Hint })));

function Hinted({ text, children }: { text: ReactNode; children: ReactElement<Record<string, unknown>> }) {
  return (
    <Suspense fallback={children}>
      <Hint text={text}>{children}</Hint>
    </Suspense>
  );
}

/** A button. It is disabled by giving the reason. */
export function Button({ look, size, className, because, busy, children, type = 'button', ...rest }: Props) {
  const reason = useId();
  const button = (
    <Base
      type={type}
      aria-describedby={because ? reason : undefined}
      {...rest}
      disabled={Boolean(because) || busy}
      focusableWhenDisabled
      className={cx(buttonLook({ look, size }), className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </Base>
  );
  if (!because) return button;
  return (
    <>
      <Hinted text={because}>{button}</Hinted>
      {/* the hint is only seen */}
      <span id={reason} hidden>
        {because}
      </span>
    </>
  );
}

/** A button of one icon; `label` is what it does, read out and shown as its hint. */
export function IconButton({ label, ...rest }: Omit<Props, 'size' | 'aria-label' | 'because'> & { label: string }) {
  return (
    <Hinted text={label}>
      <Button look="quiet" {...rest} size="icon" aria-label={label} />
    </Hinted>
  );
}
