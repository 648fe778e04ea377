import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExposureBar, exposureState, inks } from '@/kit/exposure/exposure';
import { formatQuantity, useFormat } from '@/kit/format';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { cx } from '@/kit/ui/cx';
import { Section } from '@/kit/ui/page';
import { lowStockQuery, strainedQuery } from './query';

type PartProps = {
  title: string;
  all: Pick<LinkProps, 'to' | 'search'>;
  pending: boolean;
  error: unknown;
  retry: () => void;
  /** Words of there being none, which is good. */
  none: string;
  rows: ReactNode[];
};

/** A few rows and the way to all of them. */
export function Part({ title, all, pending, error, retry, none, rows }: PartProps) {
  const { t } = useTranslation('report');
  return (
    <Section
      title={title}
      actions={
        <Link {...all} className="text-sm text-accent hover:underline" aria-label={`${t('dashboard.all')}: ${title}`}>
          {t('dashboard.all')}
        </Link>
      }
    >
      {error ? (
        <ErrorState error={error} retry={retry} />
      ) : pending ? (
        <div role="status" aria-label={t('loading')} className="grid gap-4">
          <Skeleton className="w-full" />
          <Skeleton className="w-10/12" />
          <Skeleton className="w-11/12" />
        </div>
      ) : rows.length === 0 ? (
        <p className="py-4 text-center text-soft">{none}</p>
      ) : (
        <ul className="-my-2 divide-y">{rows}</ul>
      )}
    </Section>
  );
}

/** Agencies that owe as much as they may, or nearly. */
export function Strained() {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  const over = useQuery(strainedQuery('over_limit'));
  const near = useQuery(strainedQuery('near_limit'));
  const rows = [...(over.data?.items ?? []), ...(near.data?.items ?? [])].slice(0, 8);
  const anyOver = (over.data?.items.length ?? 0) > 0;
  return (
    <Part
      title={t('dashboard.strained')}
      all={{ to: '/debts', search: anyOver ? { over_limit: 'true' } : { near_limit: 'true' } }}
      pending={over.isPending || near.isPending}
      error={over.error ?? near.error}
      retry={() => {
        void over.refetch();
        void near.refetch();
      }}
      none={t('dashboard.strained_none')}
      rows={rows.map((row) => (
        <li key={row.agency_id} className="grid gap-1 py-2">
          <div className="flex flex-wrap items-baseline justify-end gap-x-3 sm:flex-nowrap">
            <Link
              to="/agencies/$id"
              params={{ id: row.agency_id }}
              className="min-w-0 grow font-medium hover:underline max-sm:w-full sm:truncate"
            >
              {row.name}
            </Link>
            <span className="num text-sm text-soft">{money(row.debt + row.pending)}</span>
            <span className={cx('num min-w-28 text-sm font-medium', inks[exposureState(row)])}>
              {row.available < 0
                ? t('dashboard.beyond', { amount: money(-row.available) })
                : t('dashboard.left', { amount: money(row.available) })}
            </span>
          </div>
          <ExposureBar figures={row} />
        </li>
      ))}
    />
  );
}

/** Items of which there is less than there should be. */
export function LowStock() {
  const { t } = useTranslation('report');
  const query = useQuery(lowStockQuery());
  return (
    <Part
      title={t('dashboard.low_stock_items')}
      all={{ to: '/items', search: { low: 'true' } }}
      pending={query.isPending}
      error={query.error}
      retry={() => void query.refetch()}
      none={t('dashboard.low_stock_none')}
      rows={(query.data?.items ?? []).map((item) => (
        <li key={item.id} className="flex items-baseline gap-3 py-2">
          <Link to="/items/$id" params={{ id: item.id }} className="min-w-0 grow truncate font-medium hover:underline">
            {item.name}
          </Link>
          <span className={cx('num font-medium', item.on_hand > 0 ? 'text-warn' : 'text-bad')}>
            {formatQuantity(item.on_hand)} {item.unit}
          </span>
          <span className="num w-24 text-sm text-soft">
            {t('dashboard.mark', { quantity: formatQuantity(item.low_stock ?? 0) })}
          </span>
        </li>
      ))}
    />
  );
}
