import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockReport, StockReportRow } from '@/api/schema';
import { InOutChart } from '@/kit/chart';
import { formatQuantity, useFormat } from '@/kit/format';
import { asOptions, useWarehouses } from '@/kit/pick/reference';
import { codeColumn, figureColumn } from '@/kit/table/columns';
import { ChoiceFilter } from '@/kit/table/filters';
import type { Column } from '@/kit/table/table';
import { Section } from '@/kit/ui/page';
import { ReportBody, ReportRows, Sums } from '../body';
import { ReportFrame } from '../frame';
import { itemColumn } from '../item-column';
import { stockFile, stockQuery } from '../query';
import { spanOf, spanSearch } from '../span';
import { busiest } from './busiest';

const route = getRouteApi('/_desk/reports/stock');
const shown = 15;

export function StockReportPage() {
  const { t } = useTranslation('report');
  const { today } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const warehouses = asOptions(useWarehouses());
  const query = useQuery({ ...stockQuery(search), placeholderData: keepPreviousData });
  const columns = useColumns();

  return (
    <ReportFrame
      title={t('stock.title')}
      ready={query.isSuccess && !query.isPlaceholderData}
      span={spanOf(search, today())}
      onSpan={(span) => set(spanSearch(span))}
      read={(headers) => stockFile(search, headers)}
      name="stock"
      about={warehouses.find((warehouse) => warehouse.value === search.warehouse_id)?.label}
      filters={
        <ChoiceFilter
          label={t('warehouse')}
          value={search.warehouse_id}
          onChange={(warehouse_id) => set({ warehouse_id })}
          options={warehouses}
        />
      }
    >
      <ReportBody
        query={query}
        aside={query.data && query.data.items.length > 0 ? <Shape report={query.data} /> : null}
      >
        <ReportRows
          label={t('stock.title')}
          rows={query.data?.items}
          columns={columns}
          rowKey={(row) => `${row.item_id} ${row.warehouse_id}`}
          sort={search.sort ?? 'sku'}
          onSort={(sort) => set({ sort })}
        />
      </ReportBody>
    </ReportFrame>
  );
}

/** How much is in it, and what moved the most. */
function Shape({ report }: { report: StockReport }) {
  const { t } = useTranslation('report');
  const items = new Set(report.items.map((row) => row.item_id)).size;
  const gone = report.items.filter((row) => row.closing === 0).length;
  const still = report.items.filter((row) => row.in === 0 && row.out === 0).length;
  return (
    <>
      <Sums
        sums={[
          { name: t('stock.items'), value: formatQuantity(items), strong: true },
          { name: t('stock.rows'), value: formatQuantity(report.items.length) },
          { name: t('stock.still'), value: formatQuantity(still) },
          { name: t('stock.gone'), value: formatQuantity(gone) },
        ]}
      />
      <Section
        title={t('stock.busiest')}
        actions={
          <ul className="flex gap-3 text-sm text-soft">
            <li className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-sm bg-warn-fill" /> {t('stock.out')}
            </li>
            <li className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-sm bg-accent" /> {t('stock.in')}
            </li>
          </ul>
        }
      >
        <InOutChart
          label={t('stock.busiest')}
          rows={busiest(report.items, shown)}
          names={{ in: t('stock.in'), out: t('stock.out') }}
        />
      </Section>
    </>
  );
}

// no sums: pieces, kilograms and boxes do not add up
function useColumns(): Column<StockReportRow>[] {
  const { t } = useTranslation('report');
  return useMemo(() => {
    const figure = (id: 'opening' | 'in' | 'out' | 'closing', phone?: false) =>
      figureColumn<StockReportRow>(id, t(`stock.${id}`), formatQuantity, { phone });
    return [
      codeColumn('sku', t('sku')),
      itemColumn(t('item')),
      {
        id: 'warehouse',
        header: t('warehouse'),
        sort: 'warehouse',
        phone: false,
        cell: (row) => <span className="whitespace-nowrap">{row.warehouse}</span>,
      },
      figure('opening', false),
      figure('in', false),
      figure('out', false),
      figure('closing'),
    ];
  }, [t]);
}
