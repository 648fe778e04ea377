import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export type Tab = { label: ReactNode } & Pick<LinkProps, 'to' | 'params' | 'search'> & { exact?: boolean };

/** Parts of a page, each with an address of its own. */
export function LinkTabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print -mb-px flex shrink-0 gap-1 overflow-x-auto border-b">
      {tabs.map(({ label: text, exact, ...link }) => (
        <Link
          key={String(link.to)}
          {...link}
          activeOptions={{ exact: exact ?? false, includeSearch: false }}
          className="border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-soft hover:text-ink"
          activeProps={{ className: 'border-accent! text-ink! font-medium', 'aria-current': 'page' }}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
