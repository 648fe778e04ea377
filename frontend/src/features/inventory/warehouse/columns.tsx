import { IconStar } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Warehouse } from '@/api/schema';
import { deedsColumn } from '@/kit/table/columns';
import type { Column } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { MenuItem } from '@/kit/ui/menu';
import { type Deeds, KeptDeeds, KeptName } from '../row-deeds';

type WarehouseDeeds = Deeds<Warehouse> & { makeDefault: (warehouse: Warehouse) => void };

/** The columns of the warehouses; with deeds where they are allowed. */
export function useWarehouseColumns(deeds: WarehouseDeeds | undefined): Column<Warehouse>[] {
  const { t } = useTranslation('inventory');
  const columns: Column<Warehouse>[] = [
    {
      id: 'name',
      header: t('warehouse.name'),
      sort: 'name',
      cell: (warehouse) => (
        <KeptName row={warehouse} edit={deeds?.edit}>
          {warehouse.is_default ? <Badge tone="accent">{t('warehouse.default')}</Badge> : null}
        </KeptName>
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
  if (!deeds) return columns;
  const { makeDefault, ...kept } = deeds;
  return [
    ...columns,
    deedsColumn(t('deeds'), (warehouse) => (
      <KeptDeeds row={warehouse} {...kept} stays={warehouse.is_default ? t('warehouse.default_stays') : false}>
        {warehouse.is_default ? null : (
          <MenuItem
            icon={<IconStar size={16} aria-hidden />}
            onClick={() => makeDefault(warehouse)}
            because={warehouse.active ? false : t('warehouse.default_active')}
          >
            {t('warehouse.make_default')}
          </MenuItem>
        )}
      </KeptDeeds>
    )),
  ];
}
