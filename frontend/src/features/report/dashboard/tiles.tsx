import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth, formatQuantity, useFormat } from '@/kit/format';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { cx } from '@/kit/ui/cx';
import { dashboardQuery } from './query';

type TileProps = {
  name: string;
  /** Left out while it is on its way. */
  value: string | undefined;
  about?: ReactNode;
  tone?: 'warn' | 'bad';
  link: Pick<LinkProps, 'to' | 'search'>;
};

const tones = { warn: 'text-warn', bad: 'text-bad' };

/** A figure that is a link to what it is made of. */
function Tile({ name, value, about, tone, link }: TileProps) {
  return (
    <li className="min-w-0">
      <Link
        {...link}
        className="grid h-full content-start gap-0.5 rounded-lg border bg-surface px-3 py-2.5 sm:px-4 sm:py-3 hover:border-edge hover:bg-sunken"
      >
        <span className="text-sm text-soft">{name}</span>
        {value === undefined ? (
          <Skeleton className="my-2 h-6 w-28" />
        ) : (
          <span
            className={cx(
              'truncate text-lg font-semibold tracking-tight tabular-nums sm:text-2xl',
              tone && tones[tone],
            )}
          >
            {value}
          </span>
        )}
        <span className="text-sm text-soft sm:min-h-5">{about}</span>
      </Link>
    </li>
  );
}

/** Today, this month, and what stands out. */
export function Tiles() {
  const { t } = useTranslation('report');
  const { sum, today: now } = useFormat();
  const { data, error, refetch } = useQuery(dashboardQuery());
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  const date = data?.date ?? now();
  const month = data?.month ?? date.slice(0, 7);
  const day = { from: date, to: date };
  const issues = (count: number | undefined) =>
    count === undefined ? null : t('dashboard.issues', { count, shown: formatQuantity(count) });
  const over = data?.agencies_over_limit ?? 0;
  const near = data?.agencies_near_limit ?? 0;
  return (
    <ul className="grid grid-cols-2 gap-2 sm:gap-3 xl:grid-cols-4">
      <Tile
        name={t('dashboard.sales_today')}
        value={data && sum(data.today.sales)}
        about={issues(data?.today.issues)}
        link={{ to: '/reports/sales', search: day }}
      />
      <Tile
        name={t('dashboard.collections_today')}
        value={data && sum(data.today.collections)}
        link={{ to: '/payments', search: day }}
      />
      <Tile
        name={t('dashboard.sales_month', { month: formatMonth(month) })}
        value={data && sum(data.this_month.sales)}
        about={issues(data?.this_month.issues)}
        link={{ to: '/reports/sales', search: { month } }}
      />
      <Tile
        name={t('dashboard.collections_month', { month: formatMonth(month) })}
        value={data && sum(data.this_month.collections)}
        link={{ to: '/payments', search: { from: `${month}-01`, to: date } }}
      />
      <Tile name={t('dashboard.debt')} value={data && sum(data.debt)} link={{ to: '/debts', search: {} }} />
      <Tile
        name={t('dashboard.over_limit')}
        value={data && formatQuantity(over)}
        tone={over > 0 ? 'bad' : undefined}
        about={t('dashboard.agencies')}
        link={{ to: '/debts', search: { over_limit: 'true' } }}
      />
      <Tile
        name={t('dashboard.near_limit')}
        value={data && formatQuantity(near)}
        tone={near > 0 ? 'warn' : undefined}
        about={t('dashboard.agencies')}
        link={{ to: '/debts', search: { near_limit: 'true' } }}
      />
      <Tile
        name={t('dashboard.low_stock')}
        value={data && formatQuantity(data.low_stock_items)}
        tone={data && data.low_stock_items > 0 ? 'warn' : undefined}
        about={t('dashboard.items')}
        link={{ to: '/items', search: { low: 'true' } }}
      />
    </ul>
  );
}
