import { IconPencil, IconPlayerPause, IconPlayerPlay, IconStar, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Warehouse } from '@/api/schema';
import type { Column } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { MenuItem, MenuRule } from '@/kit/ui/menu';
import { NameButton, RowDeeds } from '../row-deeds';
import { Unused } from '../unused';

type Deeds = {
  edit: (warehouse: Warehouse) => void;
  remove: (warehouse: Warehouse) => void;
  change: (warehouse: Warehouse, change: { active: boolean } | { is_default: true }) => void;
};

/** The columns of the warehouses; with deeds where they are allowed. */
export function useWarehouseColumns(deeds: Deeds | undefined): Column<Warehouse>[] {
  const { t } = useTranslation('inventory');
  const columns: Column<Warehouse>[] = [
    {
      id: 'name',
      header: t('warehouse.name'),
      sort: 'name',
      cell: (warehouse) => (
        <>
          {deeds ? (
            <NameButton onClick={() => deeds.edit(warehouse)}>{warehouse.name}</NameButton>
          ) : (
            <span className="font-medium">{warehouse.name}</span>
          )}{' '}
          {warehouse.is_default ? <Badge tone="accent">{t('warehouse.default')}</Badge> : null}
          <Unused active={warehouse.active} />
        </>
      ),
    },
    { id: 'address', header: t('address'), phone: false, cell: (warehouse) => warehouse.address },
    {
      id: 'stock',
      header: t('stock.title'),
      cell: (warehouse) => (
        <Link
          to="/stock"
          search={{ warehouse_id: warehouse.id, in_stock: 'yes' }}
          className="text-accent hover:underline"
        >
          {t('warehouse.stock')}
        </Link>
      ),
    },
  ];
  if (deeds)
    columns.push({
      id: 'deeds',
      header: t('deeds'),
      quiet: true,
      width: 'w-12',
      cell: (warehouse) => <WarehouseDeeds warehouse={warehouse} {...deeds} />,
    });
  return columns;
}

function WarehouseDeeds({ warehouse, edit, remove, change }: Deeds & { warehouse: Warehouse }) {
  const { t } = useTranslation('inventory');
  return (
    <RowDeeds name={warehouse.name}>
      <MenuItem icon={<IconPencil size={16} aria-hidden />} onClick={() => edit(warehouse)}>
        {t('edit')}
      </MenuItem>
      {warehouse.is_default ? null : (
        <MenuItem
          icon={<IconStar size={16} aria-hidden />}
          onClick={() => change(warehouse, { is_default: true })}
          because={warehouse.active ? false : t('warehouse.default_active')}
        >
          {t('warehouse.make_default')}
        </MenuItem>
      )}
      {warehouse.active ? (
        <MenuItem
          icon={<IconPlayerPause size={16} aria-hidden />}
          onClick={() => change(warehouse, { active: false })}
          because={warehouse.is_default ? t('warehouse.default_stays') : false}
        >
          {t('deactivate')}
        </MenuItem>
      ) : (
        <MenuItem icon={<IconPlayerPlay size={16} aria-hidden />} onClick={() => change(warehouse, { active: true })}>
          {t('activate')}
        </MenuItem>
      )}
      <MenuRule />
      <MenuItem icon={<IconTrash size={16} aria-hidden />} danger onClick={() => remove(warehouse)}>
        {t('delete')}
      </MenuItem>
    </RowDeeds>
  );
}
