import { baseOf, isWritten, type Line } from './line';
import type { Cell, Fault } from './refusal';

/** What may keep a line, or the agency, from being posted before anything is sent; the words stand under `entry.gap`. */
const gapCodes = [
  'STILL_SOUGHT',
  'UNKNOWN_ITEM',
  'SEARCH_FAILED',
  'ITEM_MISSING',
  'NOT_TRADED',
  'QUANTITY_MISSING',
  'QUANTITY_UNREAD',
  'QUANTITY_ZERO',
  'PRICE_MISSING',
  'PRICE_UNREAD',
  'NOT_CHOSEN',
  'AGENCY_MISSING',
  'UNKNOWN_AGENCY',
  'KEPT_AGENCY',
] as const;

export function isGap(code: string): code is (typeof gapCodes)[number] {
  return (gapCodes as readonly string[]).includes(code);
}

/** What is wrong with the cells of a line, or missing in them. */
export type Faults = Partial<Record<Cell, Fault>>;

const order: readonly Cell[] = ['item', 'quantity', 'unit', 'price'];

/**
 * What keeps a line from being posted, cell by cell: it is empty, or its text is no figure, or its item is not found.
 * A price that is left out would be posted as one that nobody sees.
 */
export function gapsOf(line: Line): Faults | undefined {
  if (!isWritten(line)) return undefined;
  if (line.sought) return { item: { code: 'STILL_SOUGHT', params: { text: line.sought } } };
  if (line.unknown) return { item: { code: 'UNKNOWN_ITEM', params: { text: line.unknown } } };
  if (line.unanswered) return { item: { code: 'SEARCH_FAILED', params: { text: line.unanswered } } };
  if (!line.item) return { item: { code: 'ITEM_MISSING', params: {} } };
  if (line.item.active === false) return { item: { code: 'NOT_TRADED', params: { sku: line.item.sku } } };
  const gaps: Faults = {};
  if (line.unread?.quantity) gaps.quantity = { code: 'QUANTITY_UNREAD', params: { text: line.unread.quantity } };
  else if (line.quantity === undefined) gaps.quantity = { code: 'QUANTITY_MISSING', params: {} };
  else if (line.quantity <= 0) gaps.quantity = { code: 'QUANTITY_ZERO', params: {} };
  else if (line.item.whole_units && !Number.isInteger(baseOf(line)))
    gaps.quantity = { code: 'WHOLE_UNITS_ONLY', params: { sku: line.item.sku } };
  if (line.unread?.price) gaps.price = { code: 'PRICE_UNREAD', params: { text: line.unread.price } };
  else if (line.price === undefined) gaps.price = { code: 'PRICE_MISSING', params: {} };
  return gaps.quantity || gaps.price ? gaps : undefined;
}

/** What is said of it: not of a line that one is still writing, and of a look-up under way only when it holds up the posting. */
export function saidOf(line: Line): Faults | undefined {
  if (line.unknown || line.unanswered || line.item?.active === false) return gapsOf(line);
  if (!line.left || (line.sought && line.left !== 'asked')) return undefined;
  return gapsOf(line);
}

/** The first cell that something is wrong with, as one reads. */
export function firstCell(faults: Faults | undefined): Cell | undefined {
  return order.find((cell) => faults?.[cell]);
}

/** The first line that keeps the slip from being posted, and its cell. */
export function firstGap(draft: { order: readonly string[]; lines: Record<string, Line> }) {
  for (const key of draft.order) {
    const line = draft.lines[key];
    const cell = line && firstCell(gapsOf(line));
    if (cell) return { key, cell };
  }
  return undefined;
}
