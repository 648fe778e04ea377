import { useTranslation } from 'react-i18next';
import type { Supplier } from '@/api/schema';
import { deedsColumn } from '@/kit/table/columns';
import type { Column } from '@/kit/table/table';
import { type Deeds, KeptDeeds, KeptName } from '../row-deeds';

/** The columns of the suppliers; with deeds where they are allowed. */
export function useSupplierColumns(deeds: Deeds<Supplier> | undefined): Column<Supplier>[] {
  const { t } = useTranslation('inventory');
  const columns: Column<Supplier>[] = [
    {
      id: 'name',
      header: t('supplier.name'),
      sort: 'name',
      cell: (supplier) => <KeptName row={supplier} edit={deeds?.edit} />,
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
  return deeds ? [...columns, deedsColumn(t('deeds'), (supplier) => <KeptDeeds row={supplier} {...deeds} />)] : columns;
}
