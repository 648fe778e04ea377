import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';

/** A list of deeds behind a button. */
export function Menu({ trigger, children, label }: { trigger: ReactElement; children: ReactNode; label?: string }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger as ReactElement<Record<string, unknown>>} aria-label={label} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="no-print z-50">
          <Base.Popup className="min-w-48 max-w-80 rounded-md border bg-surface py-1 shadow-pop outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  onClick?: () => void;
  icon?: ReactNode;
  children: ReactNode;
  danger?: boolean;
  /** Why it cannot be chosen. */
  because?: ReactNode | false;
  render?: ReactElement;
};

export function MenuItem({ onClick, icon, children, danger, because, render }: ItemProps) {
  return (
    <Base.Item
      onClick={onClick}
      disabled={Boolean(because)}
      render={render as ReactElement<Record<string, unknown>> | undefined}
      className={cx(
        'flex cursor-default items-center gap-2 px-3 py-1.5 outline-none select-none pointer-coarse:py-2.5 data-highlighted:bg-sunken',
        danger && 'text-bad',
      )}
    >
      {icon}
      <span className="grid">
        <span className={because ? 'opacity-60' : undefined}>{children}</span>
        {because ? <span className="text-sm text-soft">{because}</span> : null}
      </span>
    </Base.Item>
  );
}

export function MenuRule() {
  return <Base.Separator className="my-1 border-t" />;
}
