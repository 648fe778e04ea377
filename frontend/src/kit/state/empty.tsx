import type { ReactNode } from 'react';

/** In the place of a list without rows: says what would stand here and offers the first step. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      {icon ? <span className="text-soft">{icon}</span> : null}
      <p className="font-medium">{title}</p>
      {children ? <p className="max-w-prose text-soft">{children}</p> : null}
      {action}
    </div>
  );
}
