import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebtReport, DebtReportRow } from '@/api/schema';
import { FlowChart } from '@/kit/chart';
import { useFormat } from '@/kit/format';
import { asOptions, useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { codeColumn, figureColumn, nameWidth } from '@/kit/table/columns';
import { ChoiceFilter } from '@/kit/table/filters';
import { RowLink } from '@/kit/table/row-link';
import type { Column } from '@/kit/table/table';
import { Section } from '@/kit/ui/page';
import { ReportBody, ReportRows, Sums, Top } from '../body';
import { ReportFrame } from '../frame';
import { debtFile, debtQuery } from '../query';
import { spanDays, spanOf, spanSearch } from '../span';

const route = getRouteApi('/_desk/reports/debt');
const shown = 10;

export function DebtReportPage() {
  const { t } = useTranslation('report');
  const { today } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const types = asOptions(useAgencyTypes());
  const districts = asOptions(useDistricts());
  const query = useQuery({ ...debtQuery(search), placeholderData: keepPreviousData });
  const columns = useColumns(query.data, spanDays(spanOf(search, today())));
  const about = [
    types.find((type) => type.value === search.type_id)?.label,
    districts.find((district) => district.value === search.district_id)?.label,
  ];

  return (
    <ReportFrame
      title={t('debt.title')}
      ready={query.isSuccess && !query.isPlaceholderData}
      span={spanOf(search, today())}
      onSpan={(span) => set(spanSearch(span))}
      read={(headers) => debtFile(search, headers)}
      name="debt"
      inMoney
      about={about.filter(Boolean).join(' · ')}
      filters={
        <>
          <ChoiceFilter
            label={t('type')}
            value={search.type_id}
            onChange={(type_id) => set({ type_id })}
            options={types}
          />
          <ChoiceFilter
            label={t('district')}
            value={search.district_id}
            onChange={(district_id) => set({ district_id })}
            options={districts}
          />
        </>
      }
    >
      <ReportBody
        query={query}
        aside={query.data && query.data.items.length > 0 ? <Shape report={query.data} /> : null}
      >
        <ReportRows
          label={t('debt.title')}
          rows={query.data?.items}
          columns={columns}
          rowKey={(row) => row.agency_id}
          sort={search.sort ?? 'code'}
          onSort={(sort) => set({ sort })}
        />
      </ReportBody>
    </ReportFrame>
  );
}

/** Its sums as an equation, and who owes the most at the end. */
function Shape({ report }: { report: DebtReport }) {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  const { opening, arising, paid, closing } = report.totals;
  return (
    <>
      <Sums
        sums={[
          { name: t('debt.closing'), value: money(closing), strong: true },
          { name: t('debt.opening'), value: money(opening) },
          { name: t('debt.arising'), value: money(arising) },
          { name: t('debt.paid'), value: money(paid) },
        ]}
      />
      <Section title={t('debt.movement')}>
        <FlowChart
          label={t('debt.movement')}
          opening={opening}
          came={arising}
          went={paid}
          closing={closing}
          names={{
            opening: t('debt.opening'),
            came: t('debt.arising'),
            went: t('debt.paid'),
            closing: t('debt.closing'),
          }}
        />
      </Section>
      <Top
        title={t('debt.top')}
        name={t('debt.closing')}
        shown={shown}
        rows={report.items.map((row) => ({ name: row.name, value: row.closing }))}
      />
    </>
  );
}

function useColumns(report: DebtReport | undefined, days: { from: string; to: string }): Column<DebtReportRow>[] {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  const { from, to } = days;
  return useMemo(() => {
    const figure = (id: 'opening' | 'arising' | 'paid' | 'closing', phone?: false) =>
      figureColumn<DebtReportRow>(id, t(`debt.${id}`), money, { sum: report?.totals[id], phone });
    return [
      codeColumn('code', t('code')),
      {
        id: 'name',
        header: t('agency'),
        sort: 'name',
        width: nameWidth,
        total: t('total'),
        cell: (row) => (
          <RowLink to="/agencies/$id/statement" params={{ id: row.agency_id }} search={{ from, to }} title={row.name}>
            {row.name}
          </RowLink>
        ),
      },
      figure('opening', false),
      figure('arising', false),
      figure('paid', false),
      figure('closing'),
    ];
  }, [t, money, report, from, to]);
}
