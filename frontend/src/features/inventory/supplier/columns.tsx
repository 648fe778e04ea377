import { IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Supplier } from '@/api/schema';
import type { Column } from '@/kit/table/table';
import { MenuItem, MenuRule } from '@/kit/ui/menu';
import { NameButton, RowDeeds } from '../row-deeds';
import { Unused } from '../unused';

type Deeds = {
  edit: (supplier: Supplier) => void;
  remove: (supplier: Supplier) => void;
  turn: (supplier: Supplier, active: boolean) => void;
};

/** The columns of the suppliers; with deeds where they are allowed. */
export function useSupplierColumns(deeds: Deeds | undefined): Column<Supplier>[] {
  const { t } = useTranslation('inventory');
  const columns: Column<Supplier>[] = [
    {
      id: 'name',
      header: t('supplier.name'),
      sort: 'name',
      cell: (supplier) => (
        <>
          {deeds ? (
            <NameButton onClick={() => deeds.edit(supplier)}>{supplier.name}</NameButton>
          ) : (
            <span className="font-medium">{supplier.name}</span>
          )}{' '}
          <Unused active={supplier.active} />
        </>
      ),
    },
    {
      id: 'phone',
      header: t('phone'),
      phone: false,
      cell: (supplier) => <span className="tabular-nums">{supplier.phone}</span>,
    },
    { id: 'email', header: t('email'), phone: false, cell: (supplier) => supplier.email },
    { id: 'address', header: t('address'), phone: false, cell: (supplier) => supplier.address },
  ];
  if (deeds)
    columns.push({
      id: 'deeds',
      header: t('deeds'),
      quiet: true,
      width: 'w-12',
      cell: (supplier) => (
        <RowDeeds name={supplier.name}>
          <MenuItem icon={<IconPencil size={16} aria-hidden />} onClick={() => deeds.edit(supplier)}>
            {t('edit')}
          </MenuItem>
          {supplier.active ? (
            <MenuItem icon={<IconPlayerPause size={16} aria-hidden />} onClick={() => deeds.turn(supplier, false)}>
              {t('deactivate')}
            </MenuItem>
          ) : (
            <MenuItem icon={<IconPlayerPlay size={16} aria-hidden />} onClick={() => deeds.turn(supplier, true)}>
              {t('activate')}
            </MenuItem>
          )}
          <MenuRule />
          <MenuItem icon={<IconTrash size={16} aria-hidden />} danger onClick={() => deeds.remove(supplier)}>
            {t('delete')}
          </MenuItem>
        </RowDeeds>
      ),
    });
  return columns;
}
