import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { cx } from '@/kit/ui/cx';
import { opens, places } from './navigation';

/** The places one may go to, in groups. `onGo` closes the drawer of a phone. */
export function Places({ narrow, onGo }: { narrow?: boolean; onGo?: () => void }) {
  const { t } = useTranslation();
  const permissions = useSession((session) => session.me?.permissions) ?? [];
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // where one is may lie below the fold of the sidebar
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={t('nav.title')} className="grid content-start gap-3 overflow-y-auto p-2">
      {places.map((group) => {
        const open = group.places.filter((place) => opens(place, permissions));
        if (open.length === 0) return null;
        return (
          <div key={group.name} className="grid">
            {group.name === 'home' || narrow ? null : (
              <h2 className="px-2 pt-1 pb-0.5 text-xs font-medium text-soft">
                {t(`nav.${group.name}` as 'nav.title')}
              </h2>
            )}
            {open.map(({ to, name, icon: Icon }) => {
              const text = t(`nav.${name}` as 'nav.title');
              return (
                <Link
                  key={name}
                  to={to}
                  onClick={onGo}
                  title={narrow ? text : undefined}
                  aria-label={narrow ? text : undefined}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  className={cx(
                    'flex h-8 items-center gap-2.5 rounded-md px-2 hover:bg-sunken pointer-coarse:h-11',
                    narrow && 'justify-center px-0',
                  )}
                  activeProps={{ className: 'bg-accent-wash! text-accent font-medium', 'aria-current': 'page' }}
                >
                  <Icon size={18} stroke={1.6} aria-hidden className="shrink-0" />
                  {narrow ? null : <span className="truncate">{text}</span>}
                </Link>
              );
            })}
          </div>
        );
      })}
    </nav>
  );
}
