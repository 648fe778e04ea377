import type { Item } from '@/api/schema';
import { lineAmount } from '@/kit/format';

/** What a line needs to know of its item; kept in the draft, so that it can be read without a network. */
export type LineItem = Pick<
  Item,
  'id' | 'sku' | 'name' | 'unit' | 'packs' | 'whole_units' | 'selling_price' | 'purchase_price' | 'low_stock'
> &
  // drafts of before know only those that were traded
  Partial<Pick<Item, 'active'>>;

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
  /** A code or name that was looked up and that no item has. */
  unknown?: string;
  /** A code or name that could not be looked up. */
  unanswered?: string;
  /** Texts that are no figures; they stay in their cells to be mended. */
  unread?: { quantity?: string; price?: string };
  /** Whether one has gone on from it with something missing, or asked to post it so: then it says what. */
  left?: 'left' | 'asked';
};

export type Trade = 'issue' | 'receipt';

/** So many base units to so many of a unit. */
export type Factor = { numerator: number; denominator: number };

const one: Factor = { numerator: 1, denominator: 1 };

export function lineItem(item: Item): LineItem {
  const { id, sku, name, unit, packs, whole_units, selling_price, purchase_price, low_stock, active } = item;
  return { id, sku, name, unit, packs, whole_units, selling_price, purchase_price, low_stock, active };
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

/** A price of goods issued that is far from what they usually sell for: likely a slip of the hand, yet one may mean it. */
export function oddPrice(trade: Trade, line: Line): { odd: 'low' | 'high'; usual: number } | undefined {
  const usual = trade === 'issue' ? usualPrice(trade, line.item, line.unit) : undefined;
  if (!usual || line.price === undefined) return undefined;
  if (line.price < usual / 10) return { odd: 'low', usual };
  return line.price > usual * 10 ? { odd: 'high', usual } : undefined;
}

/** The line counted in another unit: a usual price stays usual, one's own price keeps its value per base unit. */
export function inUnit(trade: Trade, line: Line, unit: string): Line {
  const usual = usualPrice(trade, line.item, line.unit);
  if (line.price === undefined || line.price === usual) {
    return { ...line, unit, price: usualPrice(trade, line.item, unit), unread: { ...line.unread, price: undefined } };
  }
  const from = factorOf(line.item, line.unit);
  const to = factorOf(line.item, unit);
  const factor = { numerator: to.numerator * from.denominator, denominator: to.denominator * from.numerator };
  return { ...line, unit, price: priceIn(line.price, factor) };
}

/** The line with another item on it; a quantity that stands there already stays. Without an item it is empty. */
export function withItem(trade: Trade, before: Line, item: LineItem | null): Line {
  const line = withoutSearch(before);
  if (!item) return { key: line.key, item: null, quantity: undefined, unit: '', price: undefined };
  if (item.id === line.item?.id) return { ...line, item };
  const quantity = line.unread?.quantity ? undefined : (line.quantity ?? 1);
  const unread = line.unread && { quantity: line.unread.quantity };
  return { ...line, item, quantity, unit: '', price: usualPrice(trade, item, ''), unread };
}

/** The line with what was typed into one of its cells; a text that is no figure is kept as it is. */
export function withFigure(line: Line, cell: 'quantity' | 'price', value: number | undefined, text: string): Line {
  const unread = value === undefined && text.trim() !== '' ? text : undefined;
  return { ...line, [cell]: value, unread: { ...line.unread, [cell]: unread } };
}

/** The line without what its item is being, or was, looked up by. */
export function withoutSearch({ sought: _, unknown: __, unanswered: ___, ...line }: Line): Line {
  return line;
}

/** Whether something stands on it. */
export function isWritten({ item, sought, unknown, unanswered, quantity, unread }: Line): boolean {
  const search = sought || unknown || unanswered;
  return Boolean(item || search || quantity !== undefined || unread?.quantity || unread?.price);
}

/** The amount of a line; `undefined` until it can be told. */
export function amountOf(line: Line): number | undefined {
  if (!line.item || line.quantity === undefined || line.price === undefined) return undefined;
  return lineAmount(line.quantity, line.price);
}

export function baseOf(line: Line): number {
  return line.item && line.quantity ? inBase(line.quantity, factorOf(line.item, line.unit)) : 0;
}
