import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { cx } from './cx';

type Props = {
  title: string;
  /** Beside the title: a status. */
  badge?: ReactNode;
  /** Under the title. */
  lead?: ReactNode;
  /** Above the title: where one comes from. */
  back?: ReactNode;
  /** The deeds of the page, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
  /** The page scrolls inside its list, not as a whole; `wide`: only where there is room beside the list. */
  fill?: boolean | 'wide';
  /** Its content brings a heading of its own on paper. */
  ownPaper?: boolean;
};

/** The frame of every page: title, deeds, content. */
export function Page({ title, badge, lead, back, actions, children, fill, ownPaper }: Props) {
  useEffect(() => {
    document.title = `${title} · Entrepot`;
  }, [title]);
  return (
    <div
      className={cx(
        'relative mx-auto flex w-full max-w-[96rem] flex-col gap-3 p-3 sm:p-5',
        fill === true && 'h-full min-h-0',
        fill === 'wide' && 'lg:h-full lg:min-h-0',
      )}
    >
      <header className={cx('flex flex-wrap items-end gap-x-4 gap-y-2', ownPaper && 'no-print')}>
        <div className="min-w-0 grow">
          {back ? <div className="no-print text-sm text-soft">{back}</div> : null}
          <h1 className="flex flex-wrap items-center gap-2 text-xl font-semibold tracking-tight">
            {title} {badge}
          </h1>
          {lead ? <div className="text-soft">{lead}</div> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  actions,
  children,
  className,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={cx('rounded-lg border bg-surface', className)}>
      <header className="flex min-h-10 flex-wrap items-center gap-2 border-b px-4 py-1.5">
        <h2 className="grow font-semibold">{title}</h2>
        {actions}
      </header>
      <div className="p-4">{children}</div>
    </section>
  );
}

/** Names and values under each other, as on a form. */
export function Facts({ facts }: { facts: [name: ReactNode, value: ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1.5">
      {facts.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are fixed
        <div key={index} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
