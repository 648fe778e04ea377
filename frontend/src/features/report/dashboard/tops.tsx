import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShare, useFormat } from '@/kit/format';
import { Part } from './lists';
import { dashboardQuery } from './query';

/** Who bought and what was sold the most this month. */
export function Tops() {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  const { data, isPending, error, refetch } = useQuery(dashboardQuery());
  const common = { pending: isPending, error: data ? null : error, retry: () => void refetch() };
  const figures = (row: { amount: number; share: number }) => (
    <>
      <span className="num">{money(row.amount)}</span>
      <span className="num w-16 text-sm text-soft">{formatShare(row.share)}</span>
    </>
  );
  const month = data?.month;
  return (
    <>
      <Part
        {...common}
        title={t('dashboard.top_agencies')}
        all={{ to: '/reports/sales', search: { month } }}
        none={t('dashboard.top_none')}
        rows={(data?.top_agencies ?? []).map((row) => (
          <li key={row.agency_id} className="flex items-baseline gap-3 py-2">
            <Link
              to="/agencies/$id"
              params={{ id: row.agency_id }}
              className="min-w-0 grow truncate font-medium hover:underline"
            >
              {row.name}
            </Link>
            {figures(row)}
          </li>
        ))}
      />
      <Part
        {...common}
        title={t('dashboard.top_items')}
        all={{ to: '/reports/sales', search: { month, by: 'item' } }}
        none={t('dashboard.top_none')}
        rows={(data?.top_items ?? []).map((row) => (
          <li key={row.item_id} className="flex items-baseline gap-3 py-2">
            <Link
              to="/items/$id"
              params={{ id: row.item_id }}
              className="min-w-0 grow truncate font-medium hover:underline"
            >
              {row.name}
            </Link>
            {figures(row)}
          </li>
        ))}
      />
    </>
  );
}
