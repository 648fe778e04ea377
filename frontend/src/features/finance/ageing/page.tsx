import { IconChevronLeft, IconChevronRight, IconHourglass } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgedDebt, Ageing } from '@/api/schema';
import { DayInput } from '@/kit/form/day-input';
import { addMonths, daysOf, formatDay, monthOf, useFormat } from '@/kit/format';
import { PrintButton } from '@/kit/print/print-button';
import { ReportHead } from '@/kit/print/report-head';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { codeColumn, nameWidth } from '@/kit/table/columns';
import { ExportButton } from '@/kit/table/export-button';
import { Filters } from '@/kit/table/filters';
import { RowLink } from '@/kit/table/row-link';
import { sortRows } from '@/kit/table/sort';
import { type Column, Table } from '@/kit/table/table';
import { Button } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { AgeingBar, AgeingLegend } from './bar';
import { type Bucket, buckets } from './buckets';
import { ageingFile, ageingQuery } from './query';

const route = getRouteApi('/_desk/ageing');

/** The end of the month before (-1) or after (1) a day. */
function monthEnd(day: string, step: 1 | -1): string {
  return daysOf(addMonths(monthOf(day), step)).to;
}

export function AgeingPage() {
  const { t } = useTranslation(['finance', 'common']);
  const { today, money, sum } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const now = today();
  const day = search.as_of ?? now;
  const { data, error, isSuccess, isPlaceholderData, refetch } = useQuery({
    ...ageingQuery(search),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns(data);
  const because = !(isSuccess && !isPlaceholderData) && t('common:not_loaded');
  const choose = (next: string) => set({ as_of: next === now || next === '' ? undefined : next });
  const [after = now] = [monthEnd(day, 1), now].toSorted();

  return (
    <Page
      title={t('ageing.title')}
      fill="wide"
      ownPaper
      actions={
        <>
          <ExportButton read={(headers) => ageingFile(search, headers)} name="ageing" because={because} />
          <PrintButton because={because} />
        </>
      }
    >
      <ReportHead wide inMoney title={t('ageing.print_title')} span={t('ageing.as_of_day', { day: formatDay(day) })} />
      <Filters>
        <Button size="icon" aria-label={t('ageing.before')} onClick={() => choose(monthEnd(day, -1))}>
          <IconChevronLeft size={16} aria-hidden />
        </Button>
        <div className="w-34 pointer-coarse:w-40">
          <DayInput aria-label={t('ageing.as_of')} value={day} max={now} onChange={choose} />
        </div>
        <Button
          size="icon"
          aria-label={t('ageing.after')}
          because={day >= now && t('ageing.nothing_yet')}
          onClick={() => choose(after)}
        >
          <IconChevronRight size={16} aria-hidden />
        </Button>
      </Filters>
      {data ? (
        <>
          <section
            aria-label={t('ageing.totals')}
            className="no-print grid gap-3 rounded-lg border bg-surface p-4 lg:grid-cols-[auto_minmax(0,1fr)] lg:gap-x-12"
          >
            <div>
              <p className="text-sm text-soft">{t('ageing.owed')}</p>
              <p className="text-2xl font-semibold tracking-tight tabular-nums">{sum(data.totals.debt)}</p>
              <p className="text-sm text-soft">{t('ageing.agencies', { count: data.items.length })}</p>
            </div>
            <div className="grid content-center gap-3">
              <AgeingBar ages={data.totals} label={t('ageing.totals')} className="h-3" />
              <AgeingLegend ages={data.totals} name={(id) => t(`ageing.${id}`)} money={money} />
            </div>
          </section>
          <div
            aria-busy={isPlaceholderData}
            className="flex max-h-[85dvh] min-h-0 flex-col lg:max-h-none print:max-h-none"
          >
            {data.items.length === 0 ? (
              <div className="rounded-lg border bg-surface">
                <Empty icon={<IconHourglass size={28} stroke={1.5} aria-hidden />} title={t('ageing.empty')}>
                  {t('ageing.empty_text', { day: formatDay(day) })}
                </Empty>
              </div>
            ) : (
              <Table<AgedDebt>
                label={t('ageing.title')}
                rows={sortRows(data.items, search.sort ?? '-debt')}
                columns={columns}
                rowKey={(row) => row.agency_id}
                sort={search.sort ?? '-debt'}
                onSort={(sort) => set({ sort })}
              />
            )}
          </div>
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function useColumns(ageing: Ageing | undefined): Column<AgedDebt>[] {
  const { t } = useTranslation('finance');
  const { money } = useFormat();
  return useMemo(() => {
    const figure = (id: Bucket | 'debt', strong?: boolean): Column<AgedDebt> => ({
      id,
      header: t(`ageing.${id}`),
      sort: id,
      numeric: true,
      phone: id === 'debt' ? undefined : false,
      cell: (row) =>
        row[id] === 0 ? (
          <span className="text-soft">—</span>
        ) : (
          <span className={strong ? 'font-medium' : undefined}>{money(row[id])}</span>
        ),
      total: ageing && money(ageing.totals[id]),
    });
    return [
      codeColumn('code', t('code')),
      {
        id: 'name',
        header: t('agency'),
        sort: 'name',
        width: nameWidth,
        total: t('total'),
        cell: (row) => (
          <RowLink to="/agencies/$id/statement" params={{ id: row.agency_id }} title={row.name}>
            {row.name}
          </RowLink>
        ),
      },
      ...buckets.map(({ id }) => figure(id)),
      figure('debt', true),
      {
        id: 'bar',
        header: t('ageing.shape'),
        width: 'w-36',
        wide: true,
        paper: false,
        cell: (row) => <AgeingBar ages={row} />,
      },
    ];
  }, [t, money, ageing]);
}
