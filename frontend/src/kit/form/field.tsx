import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { cx } from '@/kit/ui/cx';

type Props = {
  label: ReactNode;
  /** What is wrong with it, in words. */
  error?: ReactNode;
  /** What one should know before filling it in. */
  help?: ReactNode;
  required?: boolean;
  className?: string;
  children: ReactElement<Record<string, unknown>>;
};

/** A control with its label, help and error, tied together for screen readers. */
export function Field({ label, error, help, required, className, children }: Props) {
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cx('grid content-start gap-1', className)}>
      <label htmlFor={id} className="text-sm font-medium text-soft">
        {label}
        {required ? <span aria-hidden> *</span> : null}
      </label>
      {cloneElement(children, {
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
        'aria-required': required || undefined,
      })}
      {help ? (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Fields in two columns where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">{children}</div>;
}
