import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '@/api/schema';
import { formatQuantity, useFormat } from '@/kit/format';
import { codeColumn } from '@/kit/table/columns';
import type { Column } from '@/kit/table/table';
import { Inactive } from '../inactive';
import { OnHand } from './on-hand';

/** The columns of a list of items. */
export function useItemColumns(): Column<Item>[] {
  const { t } = useTranslation('inventory');
  const { price } = useFormat();
  return useMemo(
    () => [
      codeColumn('sku', t('item.sku'), { width: 'w-28' }),
      {
        id: 'name',
        header: t('item.name'),
        sort: 'name',
        cell: (item) => (
          <>
            <Link to="/items/$id" params={{ id: item.id }} className="font-medium hover:underline">
              {item.name}
            </Link>{' '}
            <Inactive active={item.active} />
          </>
        ),
      },
      { id: 'unit', header: t('unit.label'), phone: false, cell: (item) => item.unit },
      { id: 'on_hand', header: t('stock.on_hand'), numeric: true, cell: (item) => <OnHand item={item} /> },
      {
        id: 'available',
        header: t('stock.available'),
        numeric: true,
        phone: false,
        cell: (item) => formatQuantity(item.on_hand - item.reserved),
      },
      {
        id: 'price',
        header: t('item.selling_price'),
        numeric: true,
        cell: (item) =>
          item.selling_price === null || item.selling_price === undefined ? '—' : price(item.selling_price),
      },
      {
        id: 'source',
        header: t('item.price_source'),
        phone: false,
        cell: (item) => (
          <span className="text-soft">
            {typeof item.price === 'number'
              ? t('item.own_price')
              : typeof item.purchase_price === 'number'
                ? t('item.by_ratio')
                : t('item.no_price')}
          </span>
        ),
      },
    ],
    [t, price],
  );
}
