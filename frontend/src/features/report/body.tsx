import type { RowData } from '@tanstack/react-table';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsChart } from '@/kit/chart';
import { topRows } from '@/kit/chart/flow';
import { formatQuantity, useFormat } from '@/kit/format';
import { Empty } from '@/kit/state/empty';
import { Skeleton } from '@/kit/state/loading';
import { OfflineState } from '@/kit/state/offline';
import { useOnline } from '@/kit/state/online';
import { ErrorState } from '@/kit/state/problem';
import { sortRows } from '@/kit/table/sort';
import { Table } from '@/kit/table/table';
import { cx } from '@/kit/ui/cx';
import { Section } from '@/kit/ui/page';

type Query = { error: unknown; isError: boolean; isPlaceholderData: boolean; refetch: () => unknown };

/** The table of a report and, beside it where there is room, the shape of its figures. */
export function ReportBody({ query, aside, children }: { query: Query; aside: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('report');
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={cx(
        'grid min-h-0 grow content-start gap-3 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[minmax(0,1fr)] print:block',
        query.isPlaceholderData && 'opacity-60',
      )}
    >
      <section
        aria-label={t('shape')}
        // it scrolls by itself and may hold nothing but charts
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll it
        tabIndex={0}
        className="no-print order-last grid content-start gap-3 rounded-lg empty:hidden lg:overflow-y-auto lg:empty:block"
      >
        {aside}
      </section>
      <div className="flex max-h-[85dvh] min-h-0 flex-col lg:max-h-none print:max-h-none">{children}</div>
    </div>
  );
}

type RowsProps<Row extends RowData & object> = Omit<ComponentProps<typeof Table<Row>>, 'rows'> & {
  /** All rows of the answer; left out while it is on its way. */
  rows: readonly Row[] | undefined;
};

/** All rows of a report, in the order that one wants. */
export function ReportRows<Row extends RowData & object>({ rows, sort, ...table }: RowsProps<Row>) {
  const { t } = useTranslation('report');
  const online = useOnline();
  if (!rows && !online) return <OfflineState />;
  if (!rows) {
    return (
      <div role="status" aria-label={t('loading')} className="grid gap-4 rounded-lg border bg-surface p-4">
        {['w-full', 'w-11/12', 'w-full', 'w-10/12', 'w-full', 'w-11/12', 'w-9/12', 'w-full'].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars alike
          <Skeleton key={index} className={width} />
        ))}
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div className="rounded-lg border bg-surface">
        <Empty title={t('empty')}>{t('empty_text')}</Empty>
      </div>
    );
  }
  return <Table<Row> {...table} sort={sort} rows={sortRows(rows, sort)} />;
}

/** The sums of a report, as one reads them first. */
export function Sums({ sums }: { sums: { name: string; value: ReactNode; strong?: boolean }[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-lg border bg-surface p-4">
      {sums.map(({ name, value, strong }) => (
        <div key={name}>
          <dt className="text-sm text-soft">{name}</dt>
          <dd className={cx('tabular-nums', strong ? 'text-xl font-semibold' : 'text-lg')}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A share as a figure and as a bar against the greatest. */
export function Share({ percent, text, most }: { percent: number; text: string; most: number }) {
  return (
    <span className="flex items-center justify-end gap-2">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className="no-print hidden h-1.5 w-20 sm:block">
        <rect width={most > 0 ? Math.max(0, (percent / most) * 100) : 0} height="6" rx="1" className="fill-accent" />
      </svg>
      <span className="w-16">{text}</span>
    </span>
  );
}

type TopProps = { title: string; name: string; rows: readonly { name: string; value: number }[]; shown: number };

/** The greatest rows as a chart, and what the others come to. */
export function Top({ title, name, rows, shown }: TopProps) {
  const { t } = useTranslation('report');
  const { sum } = useFormat();
  const { top, rest } = topRows(rows, shown, (row) => row);
  return (
    <Section title={title}>
      <RowsChart label={title} name={name} rows={top} />
      {rest.count > 0 ? (
        <p className="mt-2 text-sm text-soft">
          {t('others', { count: rest.count, shown: formatQuantity(rest.count), sum: sum(rest.value) })}
        </p>
      ) : null}
    </Section>
  );
}
