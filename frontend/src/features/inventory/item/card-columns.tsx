import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockCard, StockCardRow } from '@/api/schema';
import { formatDay, formatQuantity } from '@/kit/format';
import { useWarehouses } from '@/kit/pick/reference';
import type { Column } from '@/kit/table/table';

const kinds = ['receipt', 'issue', 'receipt_reversal', 'issue_reversal'] as const;

/** A quantity that moved; nothing where none did. */
function moved(quantity: number): string {
  return quantity === 0 ? '' : formatQuantity(quantity);
}

function SlipLink({ row }: { row: StockCardRow }) {
  const { t } = useTranslation('inventory');
  // somebody else's slip counts, but says nothing of itself
  if (!row.slip_id) return <span className="text-soft">{t('card.hidden')}</span>;
  return (
    <Link
      to={row.kind.startsWith('receipt') ? '/receipts/$id' : '/issues/$id'}
      params={{ id: row.slip_id }}
      className="font-medium whitespace-nowrap tabular-nums hover:underline"
    >
      {row.number}
    </Link>
  );
}

/** The columns of a stock card, with its sums where they are known. */
export function useCardColumns(card: StockCard | undefined, allWarehouses: boolean): Column<StockCardRow>[] {
  const { t } = useTranslation('inventory');
  const warehouses = useWarehouses();
  return useMemo(() => {
    const nameOf = new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.name]));
    const kindOf = (row: StockCardRow) => {
      const kind = kinds.find((kind) => kind === row.kind);
      return kind ? t(`card.kind.${kind}`) : row.kind;
    };
    const columns: Column<StockCardRow>[] = [
      {
        id: 'date',
        header: t('card.date'),
        width: 'w-28 print:w-px',
        cell: (row) => (
          <span className="tabular-nums">
            {formatDay(row.date)}
            <span className="block sm:hidden">
              <SlipLink row={row} />
            </span>
          </span>
        ),
      },
      {
        id: 'number',
        header: t('card.slip'),
        phone: false,
        width: 'w-36 print:w-px',
        cell: (row) => <SlipLink row={row} />,
      },
      {
        id: 'kind',
        header: t('card.what'),
        phone: false,
        cell: (row) => <span className="whitespace-nowrap">{kindOf(row)}</span>,
        total: t('card.sum'),
      },
      { id: 'party', header: t('card.party'), phone: false, cell: (row) => row.agency ?? row.supplier },
    ];
    if (allWarehouses)
      columns.push({
        id: 'warehouse',
        header: t('warehouse.label'),
        phone: false,
        cell: (row) => <span className="whitespace-nowrap">{nameOf.get(row.warehouse_id)}</span>,
      });
    const figure = (name: 'in' | 'out', sum: number | undefined): Column<StockCardRow> => ({
      id: name,
      header: t(`card.${name}`),
      numeric: true,
      cell: (row) => moved(row[name]),
      total: sum === undefined ? undefined : formatQuantity(sum),
    });
    columns.push(figure('in', card?.in), figure('out', card?.out), {
      id: 'balance',
      header: t('card.balance'),
      numeric: true,
      cell: (row) => <span className="font-medium">{formatQuantity(row.balance)}</span>,
      total: card ? formatQuantity(card.closing) : undefined,
    });
    return columns;
  }, [t, warehouses, card, allWarehouses]);
}
