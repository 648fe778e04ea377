import type { Problem } from '@/api/problem';

/** What is wrong with one field, as the API words it. */
export type Fault = { code: string; params: Record<string, unknown> };

export type Cell = 'item' | 'quantity' | 'unit' | 'price';

/** What the server says there is of an item for this slip; it counts from then on, until date or warehouse change. */
export type Ceiling = { available: number; onHand: number; date?: string };

/** A refusal, taken apart: each piece lies where it belongs. */
export type Placed = {
  /** By the line's key. */
  lines: Record<string, Partial<Record<Cell, Fault>>>;
  /** `agency_id`, `supplier_id`, `warehouse_id`, `date`, `note`, `lines`. */
  fields: Record<string, Fault>;
  ceilings: Record<string, Ceiling>;
  /** What belongs to the slip as a whole. */
  rest: Problem | undefined;
};

const cells: Record<string, Cell> = { item_id: 'item', quantity: 'quantity', unit: 'unit', unit_price: 'price' };

type Short = { item_id: string; on_hand: number; available: number; date?: string };

/**
 * Lays a refusal on the lines and fields it is about. `keys` are the keys of the lines in the order in which
 * they were sent: `/lines/2/quantity` is the third that was sent, wherever it stands on the screen by then.
 */
export function placeRefusal(problem: Problem, keys: readonly string[]): Placed {
  const placed: Placed = { lines: {}, fields: {}, ceilings: {}, rest: undefined };
  const shared = (problem.params ?? {}) as Record<string, unknown>;
  for (const short of (shared.items ?? []) as Short[]) {
    placed.ceilings[short.item_id] = { available: short.available, onHand: short.on_hand, date: short.date };
  }
  let found = false;
  for (const { pointer, code, params } of problem.errors ?? []) {
    const [, first = '', index, last = ''] = pointer.split('/');
    const fault = { code, params: { ...shared, ...((params ?? {}) as Record<string, unknown>) } };
    if (first === 'lines' && index !== undefined) {
      const key = keys[Number(index)];
      if (key === undefined) continue;
      found = true;
      // the numbers of a shortage stand beside the stock, not on the field
      if (code === 'OUT_OF_STOCK') continue;
      const cell = cells[last] ?? 'item';
      placed.lines[key] = { ...placed.lines[key], [cell]: fault };
    } else if (first) {
      found = true;
      placed.fields[first] = fault;
    }
  }
  if (problem.code === 'AGENCY_NOT_ACTIVE' && !placed.fields.agency_id) {
    placed.fields.agency_id = { code: problem.code, params: shared };
    found = true;
  }
  if (!found) placed.rest = problem;
  return placed;
}
