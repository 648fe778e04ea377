import { IconBox, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { asOptions, useUnits, useWarehouses } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { useItemColumns } from './columns';
import { itemListQuery } from './query';

const route = getRouteApi('/_desk/items/');

export function ItemListPage() {
  const { t } = useTranslation('inventory');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(itemListQuery(search));
  const units = useUnits();
  const warehouses = useWarehouses();
  const mayWrite = useMay('inventory.write');
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const columns = useItemColumns();
  const filtered = Object.entries(search).some(([name, value]) => name !== 'sort' && value !== undefined);
  const create = mayWrite ? (
    <Link to="/items/new" className={buttonLook({ look: 'primary' })}>
      <IconPlus size={16} aria-hidden /> {t('item.new')}
    </Link>
  ) : null;

  return (
    <Page title={t('item.title')} fill actions={create}>
      <Filters>
        <SearchFilter label={t('item.search')} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceFilter
          label={t('state.label')}
          value={search.state}
          onChange={(state) => set({ state: state as typeof search.state })}
          options={(['active', 'inactive'] as const).map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <ChoiceFilter
          label={t('stock.label')}
          value={search.low}
          onChange={(low) => set({ low: low as typeof search.low })}
          options={[{ value: 'true', label: t('item.low') }]}
        />
        <ChoiceFilter
          label={t('warehouse.label')}
          value={search.warehouse_id}
          onChange={(warehouse_id) => set({ warehouse_id })}
          options={asOptions(warehouses)}
        />
        <ChoiceFilter
          label={t('unit.label')}
          value={search.unit_id}
          onChange={(unit_id) => set({ unit_id })}
          options={asOptions(units)}
        />
      </Filters>
      <ListTable
        label={t('item.title')}
        query={query}
        columns={columns}
        rowKey={(item) => item.id}
        onOpen={(item) => void navigate({ to: '/items/$id', params: { id: item.id } })}
        sort={search.q ? undefined : (search.sort ?? 'name')}
        onSort={search.q ? undefined : (sort) => set({ sort })}
        empty={
          <Empty
            icon={<IconBox size={28} stroke={1.5} aria-hidden />}
            title={filtered ? t('item.none_fits') : t('item.empty')}
            action={filtered ? null : create}
          >
            {filtered ? t('fewer_filters') : t('item.empty_text')}
          </Empty>
        }
      />
    </Page>
  );
}
