import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DaysChart } from '@/kit/chart';
import { formatDay, formatQuantity, useFormat } from '@/kit/format';
import { Skeleton } from '@/kit/state/loading';
import { Section } from '@/kit/ui/page';
import { dashboardQuery } from './query';

/** Sales and collections of the last 30 days, and the same as a table. */
export function Daily() {
  const { t } = useTranslation('report');
  const { data, isError } = useQuery(dashboardQuery());
  // the tiles above say that it could not be read
  if (isError && !data) return null;
  return (
    <Section
      title={t('dashboard.daily')}
      actions={
        <ul className="flex gap-4 text-sm text-soft">
          <li className="flex items-center gap-1.5">
            <span aria-hidden className="h-3 w-2 rounded-sm bg-accent" /> {t('dashboard.sales')}
          </li>
          <li className="flex items-center gap-1.5">
            <span aria-hidden className="h-0.5 w-4 rounded-full bg-warn-fill" /> {t('dashboard.collections')}
          </li>
        </ul>
      }
    >
      {data ? (
        <DaysChart
          label={t('dashboard.daily')}
          days={data.daily_sales.map((day) => ({ date: day.date, bar: day.sales, line: day.collections }))}
          names={{ bar: t('dashboard.sales'), line: t('dashboard.collections') }}
        />
      ) : (
        <Skeleton className="h-65 w-full" />
      )}
      {data ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-sm text-soft hover:text-ink">{t('dashboard.as_table')}</summary>
          <DailyTable days={data.daily_sales} />
        </details>
      ) : null}
    </Section>
  );
}

type Days = { days: readonly { date: string; issues: number; sales: number; collections: number }[] };

function DailyTable({ days }: Days) {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  return (
    <div className="mt-2 max-h-80 overflow-y-auto rounded-md border">
      <table className="w-full" aria-label={t('dashboard.daily')}>
        <thead className="sticky top-0 bg-surface text-sm text-soft">
          <tr>
            <th className="px-3 py-1.5 text-left font-medium">{t('dashboard.day')}</th>
            <th className="num px-3 py-1.5 font-medium">{t('sales.issues')}</th>
            <th className="num px-3 py-1.5 font-medium">{t('dashboard.sales')}</th>
            <th className="num px-3 py-1.5 font-medium">{t('dashboard.collections')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date} className="border-t">
              <td className="px-3 py-1 tabular-nums">
                <Link to="/reports/sales" search={{ from: day.date, to: day.date }} className="hover:underline">
                  {formatDay(day.date)}
                </Link>
              </td>
              <td className="num px-3 py-1">{formatQuantity(day.issues)}</td>
              <td className="num px-3 py-1">{money(day.sales)}</td>
              <td className="num px-3 py-1">{money(day.collections)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
