import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

export type Tab = { label: ReactNode } & Pick<LinkProps, 'to' | 'params' | 'search'> & { exact?: boolean };

/** Parts of a page, each with an address of its own. */
export function LinkTabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // on a phone the chosen part may lie beyond the edge
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen part changes with the address
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className="no-print -mb-px flex shrink-0 gap-1 overflow-x-auto border-b">
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
