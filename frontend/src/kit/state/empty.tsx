import type { ReactNode } from 'react';

/** In the place of a list without rows: says what would stand here and offers the first step. */
export function Empty({
  icon,
  title,
  children,
  action,
  alone,
}: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all that the page says. */
  alone?: boolean;
}) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      {icon ? <span className="text-soft">{icon}</span> : null}
      {alone ? <h1 className="font-medium">{title}</h1> : <p className="font-medium">{title}</p>}
      {children ? <p className="max-w-prose text-soft">{children}</p> : null}
      {action}
    </div>
  );
}
