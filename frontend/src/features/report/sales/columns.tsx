import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSalesReportRow, SalesReportRow } from '@/api/schema';
import { formatQuantity, formatShare, useFormat } from '@/kit/format';
import { codeColumn, figureColumn, nameWidth } from '@/kit/table/columns';
import { RowLink } from '@/kit/table/row-link';
import type { Column } from '@/kit/table/table';
import { Share } from '../body';
import { itemColumn } from '../item-column';
import type { Sales } from './sales';

/** A row's part of the whole. */
function shareColumn<Row extends { share: number }>(header: string, sales: Sales | undefined): Column<Row> {
  const rows: readonly { share: number }[] = sales?.rows ?? [];
  const most = rows.reduce((greatest, row) => Math.max(greatest, row.share), 0);
  return {
    id: 'share',
    header,
    sort: 'share',
    numeric: true,
    cell: (row) => <Share percent={row.share} text={formatShare(row.share)} most={most} />,
    // all rows together are all of it, or none of nothing
    total: formatShare(sales && sales.amount !== 0 ? 100 : 0),
  };
}

export function useAgencyColumns(sales: Sales | undefined): Column<SalesReportRow>[] {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  return useMemo(
    () => [
      codeColumn('code', t('code')),
      {
        id: 'name',
        header: t('agency'),
        sort: 'name',
        width: nameWidth,
        total: t('total'),
        cell: (row) => (
          <RowLink to="/agencies/$id" params={{ id: row.agency_id }} title={row.name}>
            {row.name}
          </RowLink>
        ),
      },
      figureColumn('issues', t('sales.issues'), formatQuantity, { sum: sales?.count, phone: false }),
      figureColumn('amount', t('sales.amount'), money, { sum: sales?.amount }),
      shareColumn(t('sales.share'), sales),
    ],
    [t, money, sales],
  );
}

export function useItemColumns(sales: Sales | undefined): Column<ItemSalesReportRow>[] {
  const { t } = useTranslation('report');
  const { money } = useFormat();
  return useMemo(
    () => [
      codeColumn('sku', t('sku')),
      itemColumn(t('item'), t('total')),
      figureColumn('lines', t('sales.lines'), formatQuantity, { sum: sales?.count, phone: false }),
      figureColumn('quantity', t('sales.quantity'), formatQuantity, { phone: false }),
      figureColumn('amount', t('sales.amount'), money, { sum: sales?.amount }),
      shareColumn(t('sales.share'), sales),
    ],
    [t, money, sales],
  );
}
