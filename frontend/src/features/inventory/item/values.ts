import type { EditItem, Item, NewItem } from '@/api/schema';

/** What the form of an item holds. */
export type ItemValues = {
  sku: string;
  name: string;
  unit_id: string;
  pricing: 'ratio' | 'own';
  price: number | undefined;
  whole_units: boolean;
  low_stock: number | undefined;
  barcodes: string[];
  packs: { name: string; numerator: number | undefined; denominator: number | undefined }[];
};

export const emptyItem: ItemValues = {
  sku: '',
  name: '',
  unit_id: '',
  pricing: 'ratio',
  price: undefined,
  whole_units: true,
  low_stock: undefined,
  barcodes: [],
  packs: [],
};

/** An item as its form begins. */
export function valuesOf(item: Item): ItemValues {
  return {
    sku: item.sku,
    name: item.name,
    unit_id: item.unit_id,
    pricing: typeof item.price === 'number' ? 'own' : 'ratio',
    price: item.price ?? undefined,
    whole_units: item.whole_units,
    low_stock: item.low_stock ?? undefined,
    barcodes: item.barcodes,
    packs: item.packs,
  };
}

/** What the API is sent; a pack of which half is missing is sent as it is, for the API to point at it. */
export function newItem(values: ItemValues): NewItem {
  return {
    sku: values.sku,
    name: values.name,
    unit_id: values.unit_id,
    price: values.pricing === 'own' ? values.price : null,
    whole_units: values.whole_units,
    low_stock: values.low_stock ?? null,
    barcodes: values.barcodes,
    packs: values.packs.map(({ name, numerator, denominator }) => ({
      name,
      numerator: numerator ?? 0,
      denominator: denominator ?? 0,
    })),
  };
}

/** Only what the form changed: what somebody else changed meanwhile is none of it. */
export function itemEdit(item: Item, values: ItemValues): EditItem {
  const after = newItem(values);
  const before = newItem(valuesOf(item));
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof NewItem]),
  );
  return Object.fromEntries(changed);
}
