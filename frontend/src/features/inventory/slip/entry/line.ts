import type { Item } from '@/api/schema';
import { lineAmount } from '@/kit/format';

/** What a line needs to know of its item; kept in the draft, so that it can be read without a network. */
export type LineItem = Pick<
  Item,
  'id' | 'sku' | 'name' | 'unit' | 'packs' | 'whole_units' | 'selling_price' | 'purchase_price' | 'low_stock'
>;

/** A line in the making. */
export type Line = {
  key: string;
  item: LineItem | null;
  quantity: number | undefined;
  /** The name of a pack; empty is the item's base unit. */
  unit: string;
  price: number | undefined;
  /** The code or name that its item is being looked up by. */
  sought?: string;
};

export type Trade = 'issue' | 'receipt';

/** So many base units to so many of a unit. */
export type Factor = { numerator: number; denominator: number };

const one: Factor = { numerator: 1, denominator: 1 };

export function lineItem(item: Item): LineItem {
  const { id, sku, name, unit, packs, whole_units, selling_price, purchase_price, low_stock } = item;
  return { id, sku, name, unit, packs, whole_units, selling_price, purchase_price, low_stock };
}

export function factorOf(item: LineItem | null, unit: string): Factor {
  return (unit && item?.packs.find((pack) => pack.name === unit)) || one;
}

export function unitName(line: Line): string {
  return line.unit || (line.item?.unit ?? '');
}

/** A quantity in base units; where it does not divide evenly, a little more, never less. */
export function inBase(quantity: number, { numerator, denominator }: Factor): number {
  const thousandths = (Math.round(quantity * 1_000) * numerator) / denominator;
  return Math.ceil(thousandths - 1e-6) / 1_000;
}

/** The price of a unit from that of the base unit, at most 4 decimals. */
export function priceIn(basePrice: number | null | undefined, { numerator, denominator }: Factor): number | undefined {
  if (basePrice === null || basePrice === undefined) return undefined;
  return Math.round((basePrice * 10_000 * numerator) / denominator) / 10_000;
}

/** What the item's price would be on a slip of this trade. */
export function usualPrice(trade: Trade, item: LineItem | null, unit: string): number | undefined {
  const price = trade === 'issue' ? item?.selling_price : item?.purchase_price;
  return priceIn(price, factorOf(item, unit));
}

/** The line counted in another unit: a usual price stays usual, one's own price keeps its value per base unit. */
export function inUnit(trade: Trade, line: Line, unit: string): Line {
  const usual = usualPrice(trade, line.item, line.unit);
  if (line.price === undefined || line.price === usual) {
    return { ...line, unit, price: usualPrice(trade, line.item, unit) };
  }
  const from = factorOf(line.item, line.unit);
  const to = factorOf(line.item, unit);
  const factor = { numerator: to.numerator * from.denominator, denominator: to.denominator * from.numerator };
  return { ...line, unit, price: priceIn(line.price, factor) };
}

/** The line with another item on it; a quantity that stands there already stays. */
export function withItem(trade: Trade, { sought: _, ...line }: Line, item: LineItem | null): Line {
  if (!item) return { ...line, item: null, unit: '', price: undefined };
  if (item.id === line.item?.id) return { ...line, item };
  return { ...line, item, quantity: line.quantity ?? 1, unit: '', price: usualPrice(trade, item, '') };
}

/** The amount of a line; `undefined` until it can be told. */
export function amountOf(line: Line): number | undefined {
  if (!line.item || line.quantity === undefined || line.price === undefined) return undefined;
  return lineAmount(line.quantity, line.price);
}

export function baseOf(line: Line): number {
  return line.item && line.quantity ? inBase(line.quantity, factorOf(line.item, line.unit)) : 0;
}
