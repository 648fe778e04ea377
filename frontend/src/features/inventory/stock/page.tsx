import { IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stock } from '@/api/schema';
import { formatQuantity } from '@/kit/format';
import { asOptions, useWarehouses } from '@/kit/pick/reference';
import { PaperPart } from '@/kit/print/paper';
import { PrintButton } from '@/kit/print/print-button';
import { ReportHead } from '@/kit/print/report-head';
import { Empty } from '@/kit/state/empty';
import { codeColumn, figureColumn } from '@/kit/table/columns';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Page } from '@/kit/ui/page';
import { stockListQuery } from './query';

const route = getRouteApi('/_desk/stock');

export function StockPage() {
  const { t } = useTranslation('inventory');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(stockListQuery(search));
  const warehouses = useWarehouses();
  const columns = useColumns();
  const total = query.data?.pages[0]?.total;
  const filtered = search.q !== undefined || search.warehouse_id !== undefined || search.in_stock !== undefined;
  const place = warehouses.find(({ id }) => id === search.warehouse_id)?.name ?? t('card.all_warehouses');
  const about = [
    `${t('warehouse.label')}: ${place}`,
    search.in_stock && t(`stock.in_stock_${search.in_stock}`),
    search.q && `“${search.q}”`,
  ];
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <Page
      title={t('stock.title')}
      lead={typeof total === 'number' ? t('stock.rows', { rows: formatQuantity(total) }) : t('stock.lead')}
      fill
      ownPaper
      actions={query.data?.pages[0]?.items.length ? <PrintButton list={query} /> : null}
    >
      <ReportHead title={t('stock.title')} span={about.filter(Boolean).join(' · ')}>
        {query.hasNextPage ? <PaperPart /> : null}
      </ReportHead>
      <Filters>
        <SearchFilter label={t('item.search')} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceFilter
          label={t('warehouse.label')}
          value={search.warehouse_id}
          onChange={(warehouse_id) => set({ warehouse_id })}
          options={asOptions(warehouses)}
        />
        <ChoiceFilter
          label={t('stock.label')}
          value={search.in_stock}
          onChange={(in_stock) => set({ in_stock: in_stock as typeof search.in_stock })}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`stock.in_stock_${value}`) }))}
        />
      </Filters>
      <ListTable
        label={t('stock.title')}
        query={query}
        columns={columns}
        rowKey={(row) => `${row.item_id}-${row.warehouse_id}`}
        onOpen={(row) =>
          void navigate({
            to: '/items/$id/stock-card',
            params: { id: row.item_id },
            search: { warehouse_id: row.warehouse_id },
          })
        }
        sort={search.q ? undefined : (search.sort ?? 'sku')}
        onSort={search.q ? undefined : (sort) => set({ sort })}
        empty={
          <Empty
            icon={<IconStack2 size={28} stroke={1.5} aria-hidden />}
            title={filtered ? t('stock.none_fits') : t('stock.empty')}
          >
            {filtered ? t('fewer_filters') : t('stock.empty_text')}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Stock>[] {
  const { t } = useTranslation('inventory');
  return useMemo(() => {
    const figure = (id: 'on_hand' | 'reserved' | 'available', phone?: false) =>
      // the API does not sort by these
      figureColumn<Stock>(id, t(`stock.${id}`), formatQuantity, { phone, sort: undefined });
    return [
      codeColumn('sku', t('item.sku'), { width: 'w-28' }),
      {
        id: 'name',
        header: t('item.name'),
        sort: 'name',
        cell: (row) => (
          <>
            <Link
              to="/items/$id/stock-card"
              params={{ id: row.item_id }}
              search={{ warehouse_id: row.warehouse_id }}
              className="font-medium hover:underline"
            >
              {row.name}
            </Link>
            <span className="block text-sm text-soft sm:hidden">{row.warehouse}</span>
          </>
        ),
      },
      { id: 'warehouse', header: t('warehouse.label'), phone: false, cell: (row) => row.warehouse },
      figure('on_hand', false),
      figure('reserved', false),
      figure('available'),
      { id: 'unit', header: t('unit.label'), cell: (row) => row.unit },
    ];
  }, [t]);
}
