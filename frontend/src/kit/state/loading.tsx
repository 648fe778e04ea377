import { useTranslation } from 'react-i18next';
import { cx } from '@/kit/ui/cx';
import { OfflineState } from './offline';
import { useOnline } from './online';

/** A bar in the place of a text that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block h-4 animate-pulse rounded-sm bg-sunken', className)} />;
}

/** In the place of a page that is on its way; without a network it is not. */
export function Loading() {
  const { t } = useTranslation();
  if (!useOnline()) return <OfflineState />;
  return (
    <div role="status" className="grid gap-3 p-5">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-6 w-56" />
      <Skeleton className="w-full" />
      <Skeleton className="w-11/12" />
      <Skeleton className="w-10/12" />
    </div>
  );
}
