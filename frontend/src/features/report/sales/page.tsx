import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatQuantity, useFormat } from '@/kit/format';
import { asOptions, useAgencyTypes, useDistricts, useWarehouses } from '@/kit/pick/reference';
import { ChoiceFilter } from '@/kit/table/filters';
import { Select } from '@/kit/ui/select';
import { ReportBody, ReportRows, Sums, Top } from '../body';
import { ReportFrame } from '../frame';
import { salesFile, salesQuery } from '../query';
import { spanOf, spanSearch } from '../span';
import { useAgencyColumns, useItemColumns } from './columns';
import { type Sales, salesOf } from './sales';

const route = getRouteApi('/_desk/reports/sales');
const shown = 12;

export function SalesReportPage() {
  const { t } = useTranslation('report');
  const { money, today } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const types = asOptions(useAgencyTypes());
  const districts = asOptions(useDistricts());
  const warehouses = asOptions(useWarehouses());
  const query = useQuery({ ...salesQuery(search), placeholderData: keepPreviousData });
  const sales = query.data && salesOf(query.data);
  const byItem = search.by === 'item';
  const top = t(byItem ? 'sales.top_items' : 'sales.top_agencies');
  const title = t(byItem ? 'sales.title_item' : 'sales.title');
  const nameOf = (options: { value: string; label: string }[], id: string | undefined) =>
    options.find((option) => option.value === id)?.label;
  const about = byItem
    ? [nameOf(warehouses, search.warehouse_id)]
    : [nameOf(types, search.type_id), nameOf(districts, search.district_id)];

  return (
    <ReportFrame
      title={title}
      ready={query.isSuccess && !query.isPlaceholderData}
      span={spanOf(search, today())}
      onSpan={(span) => set(spanSearch(span))}
      read={(headers) => salesFile(search, headers)}
      name="sales"
      inMoney
      about={about.filter(Boolean).join(' · ')}
      filters={
        <>
          <div className="w-auto">
            <Select
              aria-label={t('sales.by')}
              value={search.by ?? 'agency'}
              onChange={(by) => set({ by: by === 'item' ? 'item' : undefined, sort: undefined })}
              options={[
                { value: 'agency', label: t('sales.by_agency') },
                { value: 'item', label: t('sales.by_item') },
              ]}
            />
          </div>
          {byItem ? (
            <ChoiceFilter
              label={t('warehouse')}
              value={search.warehouse_id}
              onChange={(warehouse_id) => set({ warehouse_id })}
              options={warehouses}
            />
          ) : (
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
          )}
        </>
      }
    >
      <ReportBody
        query={query}
        aside={
          sales && sales.rows.length > 0 ? (
            <>
              <Sums
                sums={[
                  { name: t('sales.amount'), value: money(sales.amount), strong: true },
                  { name: t(byItem ? 'sales.lines' : 'sales.issues'), value: formatQuantity(sales.count) },
                ]}
              />
              <Top
                title={top}
                name={t('sales.amount')}
                shown={shown}
                rows={sales.rows.map((row) => ({ name: row.name, value: row.amount }))}
              />
            </>
          ) : null
        }
      >
        <Rows sales={sales} title={title} sort={search.sort ?? '-amount'} onSort={(sort) => set({ sort })} />
      </ReportBody>
    </ReportFrame>
  );
}

type RowsProps = { sales: Sales | undefined; title: string; sort: string; onSort: (sort: string) => void };

/** The rows of whichever report came. */
function Rows({ sales, title, sort, onSort }: RowsProps) {
  const agencyColumns = useAgencyColumns(sales);
  const itemColumns = useItemColumns(sales);
  const order = { label: title, sort, onSort };
  return sales?.by === 'item' ? (
    <ReportRows {...order} rows={sales.rows} columns={itemColumns} rowKey={(row) => row.item_id} />
  ) : (
    <ReportRows {...order} rows={sales?.rows} columns={agencyColumns} rowKey={(row) => row.agency_id} />
  );
}
