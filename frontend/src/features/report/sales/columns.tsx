import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSalesReportRow, SalesReportRow } from '@/api/schema';
import { formatQuantity, formatShare, useFormat } from '@/kit/format';
import type { Column } from '@/kit/table/table';
import { Share } from '../body';
import type { Sales } from './sales';

function most(rows: readonly { share: number }[] | undefined): number {
  return rows?.reduce((greatest, row) => Math.max(greatest, row.share), 0) ?? 0;
}

/** The share that all rows together are: all of it, or none of nothing. */
function whole(sales: Sales | undefined): string {
  return formatShare(sales && sales.amount !== 0 ? 100 : 0);
}

export function useAgencyColumns(sales: Sales | undefined): Column<SalesReportRow>[] {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  return useMemo(() => {
    const greatest = most(sales?.rows);
    return [
      {
        id: 'code',
        header: t('code'),
        sort: 'code',
        phone: false,
        width: 'w-24',
        cell: (row) => <span className="text-soft tabular-nums">{row.code}</span>,
      },
      {
        id: 'name',
        header: t('agency'),
        sort: 'name',
        total: t('total'),
        cell: (row) => (
          <Link
            to="/agencies/$id"
            params={{ id: row.agency_id }}
            title={row.name}
            className="line-clamp-1 font-medium hover:underline"
          >
            {row.name}
          </Link>
        ),
      },
      {
        id: 'issues',
        header: t('sales.issues'),
        sort: 'issues',
        numeric: true,
        phone: false,
        cell: (row) => formatQuantity(row.issues),
        total: sales && formatQuantity(sales.count),
      },
      {
        id: 'amount',
        header: t('sales.amount'),
        sort: 'amount',
        numeric: true,
        cell: (row) => money(row.amount),
        total: sales && money(sales.amount),
      },
      {
        id: 'share',
        header: t('sales.share'),
        sort: 'share',
        numeric: true,
        cell: (row) => <Share percent={row.share} text={formatShare(row.share)} most={greatest} />,
        total: whole(sales),
      },
    ];
  }, [t, money, sales]);
}

export function useItemColumns(sales: Sales | undefined): Column<ItemSalesReportRow>[] {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  return useMemo(() => {
    const greatest = most(sales?.rows);
    return [
      {
        id: 'sku',
        header: t('sku'),
        sort: 'sku',
        phone: false,
        width: 'w-24',
        cell: (row) => <span className="text-soft tabular-nums">{row.sku}</span>,
      },
      {
        id: 'name',
        header: t('item'),
        sort: 'name',
        total: t('total'),
        cell: (row) => (
          <Link
            to="/items/$id"
            params={{ id: row.item_id }}
            title={row.name}
            className="line-clamp-1 font-medium hover:underline"
          >
            {row.name}
          </Link>
        ),
      },
      {
        id: 'lines',
        header: t('sales.lines'),
        sort: 'lines',
        numeric: true,
        phone: false,
        cell: (row) => formatQuantity(row.lines),
        total: sales && formatQuantity(sales.count),
      },
      {
        id: 'quantity',
        header: t('sales.quantity'),
        sort: 'quantity',
        numeric: true,
        phone: false,
        cell: (row) => formatQuantity(row.quantity),
      },
      {
        id: 'amount',
        header: t('sales.amount'),
        sort: 'amount',
        numeric: true,
        cell: (row) => money(row.amount),
        total: sales && money(sales.amount),
      },
      {
        id: 'share',
        header: t('sales.share'),
        sort: 'share',
        numeric: true,
        cell: (row) => <Share percent={row.share} text={formatShare(row.share)} most={greatest} />,
        total: whole(sales),
      },
    ];
  }, [t, money, sales]);
}
