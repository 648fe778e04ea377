import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { usePreferences } from '@/kit/preferences';
import { Button, IconButton } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { Kbd } from '@/kit/ui/kbd';
import { Mark } from '@/kit/ui/mark';
import { useOnline } from './online';
import { PaletteDoor } from './palette-door';
import { useShortcuts } from './shortcuts';
import { Places } from './sidebar';
import { UserMenu } from './user-menu';
import { warm } from './warm';

// opened by a key or a press, so not part of the first load
const windows = {
  palette: () => import('./palette'),
  shortcuts: () => import('./shortcut-list'),
  drawer: () => import('./drawer'),
  toasts: () => import('@/kit/ui/toasts'),
  signInAgain: () => import('./sign-in-again'),
};
const Palette = lazy(() => windows.palette().then((part) => ({ default: part.Palette })));
const ShortcutList = lazy(() => windows.shortcuts().then((part) => ({ default: part.ShortcutList })));
const Drawer = lazy(() => windows.drawer().then((part) => ({ default: part.Drawer })));
const Toasts = lazy(() => windows.toasts().then((part) => ({ default: part.Toasts })));
const SignInAgain = lazy(() => windows.signInAgain().then((part) => ({ default: part.SignInAgain })));

/** The desk around every page: places on the left, the search for everything above. */
export function Shell() {
  const { t } = useTranslation();
  const tenant = useSession((session) => session.me?.tenant.name);
  const expired = useSession((session) => session.expired);
  const narrow = usePreferences((preferences) => preferences.sidebar === 'narrow');
  const [open, setOpen] = useState<'palette' | 'shortcuts' | 'drawer'>();
  const close = () => setOpen(undefined);
  useShortcuts({ palette: () => setOpen('palette'), help: () => setOpen('shortcuts') });
  const online = useOnline();
  const router = useRouter();
  const permissions = useSession((session) => session.me?.permissions);
  useEffect(() => {
    const leave = new AbortController();
    if (permissions) void warm(router, permissions, Object.values(windows), leave.signal);
    return () => leave.abort();
  }, [router, permissions]);
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[auto_minmax(0,1fr)] print:block">
      <a
        href="#page"
        className="no-print sr-only z-50 rounded-md bg-surface p-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <aside
        className={cx(
          'no-print row-span-2 hidden min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] border-r bg-surface md:grid',
          narrow ? 'w-14' : 'w-56',
        )}
      >
        <Link to="/" className="flex h-12 items-center gap-2.5 px-4 font-semibold" title={tenant}>
          <Mark /> {narrow ? null : <span className="truncate">{tenant}</span>}
        </Link>
        <Places narrow={narrow} />
        <div className="border-t p-2">
          <IconButton
            label={t(narrow ? 'nav.widen' : 'nav.narrow')}
            onClick={() => usePreferences.setState({ sidebar: narrow ? 'open' : 'narrow' })}
          >
            <Fold size={18} stroke={1.6} />
          </IconButton>
        </div>
      </aside>
      <header className="no-print flex h-12 items-center gap-2 border-b bg-surface px-2 sm:px-5">
        <span className="md:hidden">
          <IconButton label={t('nav.title')} onClick={() => setOpen('drawer')}>
            <IconMenu2 size={20} />
          </IconButton>
        </span>
        <Button
          onClick={() => setOpen('palette')}
          className="min-w-0 grow justify-start font-normal text-soft sm:max-w-80"
        >
          <IconSearch size={16} aria-hidden />
          <span className="grow truncate text-left">{t('palette.open')}</span>
          <span className="hidden sm:inline">
            <Kbd keys="Ctrl K" />
          </span>
        </Button>
        <span className="grow" />
        <UserMenu onShortcuts={() => setOpen('shortcuts')} />
      </header>
      <main id="page" tabIndex={-1} className="min-h-0 overflow-y-auto outline-none print:overflow-visible">
        {online ? null : (
          <p role="status" className="no-print border-b bg-warn-wash px-5 py-1.5 text-warn">
            {t('offline')}
          </p>
        )}
        <Outlet />
      </main>
      {open === 'palette' ? <PaletteDoor of={Palette} onClose={close} /> : null}
      <Suspense fallback={null}>
        {open === 'shortcuts' ? <ShortcutList onClose={close} /> : null}
        {open === 'drawer' ? <Drawer onClose={close} /> : null}
        {expired ? <SignInAgain /> : null}
        <Toasts />
      </Suspense>
    </div>
  );
}
