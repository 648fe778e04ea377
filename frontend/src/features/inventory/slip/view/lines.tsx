import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip, SlipLine } from '@/api/schema';
import { formatQuantity, useFormat } from '@/kit/format';
import { type Column, Table } from '@/kit/table/table';
import { useUnits } from '../use-units';

const none: SlipLine[] = [];

/** The lines of a posted slip. */
export function SlipLines({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip');
  const { money, price } = useFormat();
  const unit = useUnits(slip);
  const columns = useMemo(
    (): Column<SlipLine>[] => [
      {
        id: 'line',
        header: t('entry.no'),
        numeric: true,
        phone: false,
        width: 'w-12',
        cell: (line) => <span className="text-soft">{line.line}</span>,
      },
      {
        id: 'sku',
        header: t('sku'),
        phone: false,
        width: 'w-24',
        cell: (line) => <span className="text-soft whitespace-nowrap tabular-nums">{line.sku}</span>,
      },
      {
        id: 'item',
        header: t('item'),
        cell: (line) => (
          <Link to="/items/$id" params={{ id: line.item_id }} className="hover:underline">
            {line.name}
          </Link>
        ),
      },
      {
        id: 'quantity',
        header: t('quantity'),
        numeric: true,
        cell: (line) => `${formatQuantity(line.quantity)} ${unit(line)}`,
      },
      { id: 'price', header: t('price'), numeric: true, phone: false, cell: (line) => price(line.unit_price) },
      {
        id: 'amount',
        header: t('amount'),
        numeric: true,
        cell: (line) => money(line.amount),
        total: money(slip.total),
      },
    ],
    [t, money, price, unit, slip.total],
  );
  return (
    <Table label={t('view.lines')} rows={slip.lines ?? none} columns={columns} rowKey={(line) => String(line.line)} />
  );
}
