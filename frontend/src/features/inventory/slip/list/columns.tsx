import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { formatDay, useFormat } from '@/kit/format';
import { useSuppliers, useWarehouses } from '@/kit/pick/reference';
import type { Column } from '@/kit/table/table';
import { cx } from '@/kit/ui/cx';
import type { Trade } from '../entry/line';
import { SlipStatus } from '../status';

/** The address of a slip of this trade. */
export const slipPath = { issue: '/issues/$id', receipt: '/receipts/$id' } as const;

export function useSlipColumns(trade: Trade): Column<Slip>[] {
  const { t } = useTranslation('slip');
  const { money } = useFormat();
  const warehouses = useWarehouses();
  const suppliers = useSuppliers();
  return useMemo(() => {
    const warehouse = new Map(warehouses.map(({ id, name }) => [id, name]));
    const supplier = new Map(suppliers.map(({ id, name }) => [id, name]));
    return [
      {
        id: 'number',
        header: t('number'),
        sort: 'number',
        width: 'w-40',
        cell: (slip) => (
          <>
            <Link
              to={slipPath[trade]}
              params={{ id: slip.id }}
              className={cx(
                'inline-block min-h-6 font-medium whitespace-nowrap tabular-nums hover:underline',
                slip.reversed_by && 'line-through',
              )}
            >
              {slip.number}
            </Link>
            <span className="block text-sm text-soft sm:hidden">
              {formatDay(slip.date)} {slip.agency_name ?? slip.supplier_name}
            </span>
          </>
        ),
      },
      {
        id: 'date',
        header: t('date'),
        sort: 'date',
        phone: false,
        width: 'w-28',
        cell: (slip) => <span className="tabular-nums">{formatDay(slip.date)}</span>,
      },
      {
        id: 'whom',
        header: t(`whom.${trade}`),
        phone: false,
        cell: (slip) =>
          trade === 'issue' ? (
            <>
              {slip.agency_name} <span className="text-sm text-soft tabular-nums">{slip.agency_code}</span>
            </>
          ) : (
            (slip.supplier_name ?? supplier.get(slip.supplier_id ?? ''))
          ),
      },
      {
        id: 'warehouse',
        header: t('warehouse'),
        phone: false,
        cell: (slip) => slip.warehouse_name ?? warehouse.get(slip.warehouse_id),
      },
      { id: 'note', header: t('note'), phone: false, cell: (slip) => <span className="text-soft">{slip.note}</span> },
      { id: 'status', header: t('status.label'), phone: false, cell: (slip) => <SlipStatus slip={slip} quiet /> },
      { id: 'total', header: t('total'), numeric: true, sort: 'total', cell: (slip) => money(slip.total) },
    ];
  }, [t, money, trade, warehouses, suppliers]);
}
