import { IconBuildingWarehouse, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch } from '@/api/client';
import type { Warehouse } from '@/api/schema';
import { useMay } from '@/api/session';
import { Instead, Remove } from '@/kit/form/remove';
import { Empty } from '@/kit/state/empty';
import { ListTable } from '@/kit/table/list-table';
import { Button } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { useDeed } from '../deed';
import { useWarehouseColumns } from './columns';
import { WarehouseForm } from './form';
import { warehouseListQuery } from './query';

const route = getRouteApi('/_desk/warehouses');

export function WarehousePage() {
  const { t } = useTranslation('inventory');
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(warehouseListQuery(sort));
  const mayWrite = useMay('inventory.write');
  const deed = useDeed();
  const [editing, setEditing] = useState<Warehouse | 'new'>();
  const [removing, setRemoving] = useState<Warehouse>();
  const change = (warehouse: Warehouse, body: { active: boolean } | { is_default: true }) => {
    const done = 'is_default' in body ? 'made_default' : body.active ? 'activated' : 'deactivated';
    void deed(
      () =>
        client.PATCH('/api/v1/inventory/warehouses/{id}', {
          params: { path: { id: warehouse.id }, header: { 'If-Match': ifMatch(warehouse.version) } },
          body,
        }),
      t(`warehouse.${done}`, { name: warehouse.name }),
      done === 'deactivated' ? (changed) => change(changed, { active: true }) : undefined,
    );
  };
  const columns = useWarehouseColumns(
    mayWrite
      ? {
          edit: setEditing,
          remove: setRemoving,
          turn: (warehouse, active) => change(warehouse, { active }),
          makeDefault: (warehouse) => change(warehouse, { is_default: true }),
        }
      : undefined,
  );
  const create = mayWrite ? (
    <Button look="primary" onClick={() => setEditing('new')}>
      <IconPlus size={16} aria-hidden /> {t('warehouse.new')}
    </Button>
  ) : null;

  return (
    <Page title={t('warehouse.title')} lead={t('warehouse.lead')} fill actions={create}>
      <ListTable
        label={t('warehouse.title')}
        query={query}
        columns={columns}
        rowKey={(warehouse) => warehouse.id}
        sort={sort ?? 'name'}
        onSort={(sort) => void navigate({ search: { sort: sort as 'name' }, replace: true })}
        empty={
          <Empty
            icon={<IconBuildingWarehouse size={28} stroke={1.5} aria-hidden />}
            title={t('warehouse.empty')}
            action={create}
          >
            {t('warehouse.empty_text')}
          </Empty>
        }
      />
      {editing ? (
        <WarehouseForm warehouse={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      ) : null}
      <Remove
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        name={removing?.name ?? ''}
        remove={() =>
          client.DELETE('/api/v1/inventory/warehouses/{id}', { params: { path: { id: removing?.id ?? '' } } })
        }
        instead={
          removing?.active && !removing.is_default ? (
            <Instead
              verb={t('deactivate')}
              onClick={() => {
                setRemoving(undefined);
                change(removing, { active: false });
              }}
            />
          ) : null
        }
      >
        {t('warehouse.delete_text')}
      </Remove>
    </Page>
  );
}
