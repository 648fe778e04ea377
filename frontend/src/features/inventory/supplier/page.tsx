import { IconPlus, IconTruck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch } from '@/api/client';
import type { Supplier } from '@/api/schema';
import { useMay } from '@/api/session';
import { Instead, Remove } from '@/kit/form/remove';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { Button } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { useDeed } from '../deed';
import { useSupplierColumns } from './columns';
import { SupplierForm } from './form';
import { supplierListQuery } from './query';

const route = getRouteApi('/_desk/suppliers');

export function SupplierPage() {
  const { t } = useTranslation('inventory');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(supplierListQuery(search));
  const mayWrite = useMay('inventory.write');
  const deed = useDeed();
  const [editing, setEditing] = useState<Supplier | 'new'>();
  const [removing, setRemoving] = useState<Supplier>();
  const turn = (supplier: Supplier, active: boolean) =>
    void deed(
      () =>
        client.PATCH('/api/v1/inventory/suppliers/{id}', {
          params: { path: { id: supplier.id }, header: { 'If-Match': ifMatch(supplier.version) } },
          body: { active },
        }),
      t(active ? 'supplier.activated' : 'supplier.deactivated', { name: supplier.name }),
      active ? undefined : (changed) => turn(changed, true),
    );
  const columns = useSupplierColumns(mayWrite ? { edit: setEditing, remove: setRemoving, turn } : undefined);
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const filtered = search.q !== undefined || search.state !== undefined;
  const create = mayWrite ? (
    <Button look="primary" onClick={() => setEditing('new')}>
      <IconPlus size={16} aria-hidden /> {t('supplier.new')}
    </Button>
  ) : null;

  return (
    <Page title={t('supplier.title')} fill actions={create}>
      <Filters>
        <SearchFilter label={t('supplier.search')} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceFilter
          label={t('state.label')}
          value={search.state}
          onChange={(state) => set({ state: state as typeof search.state })}
          options={(['active', 'inactive'] as const).map((state) => ({ value: state, label: t(`used.${state}`) }))}
        />
      </Filters>
      <ListTable
        label={t('supplier.title')}
        query={query}
        columns={columns}
        rowKey={(supplier) => supplier.id}
        sort={search.q ? undefined : (search.sort ?? 'name')}
        onSort={search.q ? undefined : (sort) => set({ sort: sort as typeof search.sort })}
        empty={
          <Empty
            icon={<IconTruck size={28} stroke={1.5} aria-hidden />}
            title={filtered ? t('supplier.none_fits') : t('supplier.empty')}
            action={filtered ? null : create}
          >
            {filtered ? t('fewer_filters') : t('supplier.empty_text')}
          </Empty>
        }
      />
      {editing ? (
        <SupplierForm supplier={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      ) : null}
      <Remove
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        name={removing?.name ?? ''}
        remove={() =>
          client.DELETE('/api/v1/inventory/suppliers/{id}', { params: { path: { id: removing?.id ?? '' } } })
        }
        instead={
          removing?.active ? (
            <Instead
              verb={t('deactivate')}
              onClick={() => {
                setRemoving(undefined);
                turn(removing, false);
              }}
            />
          ) : null
        }
      >
        {t('supplier.delete_text')}
      </Remove>
    </Page>
  );
}
