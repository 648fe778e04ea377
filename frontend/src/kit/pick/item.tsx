import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Item } from '@/api/schema';
import { addQuantities, formatQuantity } from '@/kit/format/quantity';
import { Picker } from './picker';

type Props = Omit<ComponentProps<typeof Picker<Item>>, 'search' | 'searchKey' | 'idOf' | 'textOf' | 'row'> & {
  /** Whose stock is shown; left out: all warehouses'. */
  warehouseId?: string;
  /** Also items that are no longer traded. */
  inactive?: boolean;
  /** Items that are no longer traded only by their code, or where no other fits; each is marked as such. */
  activeFirst?: boolean;
};

/** Whether the text is the item's sku or one of its barcodes. */
export function isItemCode(item: Item, text: string): boolean {
  return item.sku.toLowerCase() === text.toLowerCase() || item.barcodes.includes(text);
}

/** The item that carries exactly this barcode or sku, traded or not; what a scanner reads. Throws where it could not be looked up. */
export async function itemByCode(code: string, warehouseId?: string): Promise<Item | undefined> {
  const found = await Promise.all(
    [{ barcode: code }, { sku: code }].map((query) =>
      client.GET('/api/v1/inventory/items', {
        params: { query: { ...query, warehouse_id: warehouseId, limit: 1 } },
      }),
    ),
  );
  const item = found.flatMap(({ data }) => data?.items ?? [])[0];
  // a code that is none is refused, and nobody carries it; a server in trouble has not looked
  const trouble = found.map(({ error }) => error && asProblem(error)).find((problem) => problem && !isAnswer(problem));
  if (!item && trouble) throw trouble;
  return item;
}

function isAnswer({ status }: Problem): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** Finds an item by a part of its name, its sku or its barcode. */
export function ItemPicker({ warehouseId, inactive, activeFirst, ...rest }: Props) {
  const { t } = useTranslation(['common', 'problem']);
  return (
    <Picker<Item>
      placeholder={t('pick.item')}
      {...rest}
      searchKey={['item', warehouseId, inactive, activeFirst]}
      search={async (q, signal) => {
        // whose code it is comes first, whatever the search by likeness thinks of it
        const exact = /^\S*\d\S*$/.test(q) ? itemByCode(q, warehouseId).catch(() => undefined) : undefined;
        const read = async (active: boolean | undefined) => {
          const { data, error } = await client.GET('/api/v1/inventory/items', {
            params: { query: { q: q || undefined, active, warehouse_id: warehouseId, limit: 12 } },
            signal,
          });
          if (!data) throw asProblem(error);
          return data.items;
        };
        const traded = await read(inactive ? undefined : true);
        const items = traded.length === 0 && activeFirst ? await read(false) : traded;
        const first = await exact;
        const fits = first && (first.active || inactive || activeFirst);
        return fits ? [first, ...items.filter((item) => item.id !== first.id)] : items;
      }}
      isExact={isItemCode}
      idOf={(item) => item.id}
      textOf={(item) => item.name}
      row={(item) => (
        <div className="flex items-baseline gap-3">
          <span className="w-20 shrink-0 truncate text-sm text-soft tabular-nums">{item.sku}</span>
          <span className="min-w-0 grow truncate">{item.name}</span>
          {item.active ? null : <span className="shrink-0 text-sm text-bad">{t('problem:status.not_traded')}</span>}
          <span className="num text-sm text-soft">
            {formatQuantity(addQuantities(item.on_hand, -item.reserved))} {item.unit}
          </span>
        </div>
      )}
    />
  );
}
