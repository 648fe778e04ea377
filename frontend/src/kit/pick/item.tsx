import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { Item } from '@/api/schema';
import { formatQuantity } from '@/kit/format/quantity';
import { Picker } from './picker';

type Props = Omit<ComponentProps<typeof Picker<Item>>, 'search' | 'searchKey' | 'idOf' | 'textOf' | 'row'> & {
  /** Whose stock is shown; left out: all warehouses'. */
  warehouseId?: string;
  /** Also items that are no longer traded. */
  inactive?: boolean;
};

/** The item that carries exactly this barcode or sku; what a scanner reads. */
export async function itemByCode(code: string, warehouseId?: string): Promise<Item | undefined> {
  for (const query of [{ barcode: code }, { sku: code }]) {
    const { data } = await client.GET('/api/v1/inventory/items', {
      params: { query: { ...query, active: true, warehouse_id: warehouseId, limit: 1 } },
    });
    if (data?.items[0]) return data.items[0];
  }
  return undefined;
}

/** Finds an item by a part of its name, its sku or its barcode. */
export function ItemPicker({ warehouseId, inactive, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Picker<Item>
      placeholder={t('pick.item')}
      {...rest}
      searchKey={['item', warehouseId, inactive]}
      search={async (q, signal) => {
        const { data, error } = await client.GET('/api/v1/inventory/items', {
          params: {
            query: { q: q || undefined, active: inactive ? undefined : true, warehouse_id: warehouseId, limit: 12 },
          },
          signal,
        });
        if (!data) throw asProblem(error);
        return data.items;
      }}
      idOf={(item) => item.id}
      textOf={(item) => item.name}
      row={(item) => (
        <div className="flex items-baseline gap-3">
          <span className="w-20 shrink-0 truncate text-sm text-soft tabular-nums">{item.sku}</span>
          <span className="min-w-0 grow truncate">{item.name}</span>
          <span className="num text-sm text-soft">
            {formatQuantity(item.on_hand - item.reserved)} {item.unit}
          </span>
        </div>
      )}
    />
  );
}
