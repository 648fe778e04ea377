import { addQuantities } from '@/kit/format';
import { amountOf, baseOf, type Line } from './line';

/**
 * What the lines come to: the total, and how much of each item they take together, in base units. `open` are the lines
 * that the total leaves out, for their quantity or price is missing.
 */
export type Usage = { total: number; lines: number; open: number; byItem: Map<string, number> };

type Lines = Record<string, Line>;

function count(lines: Lines): Usage {
  const usage: Usage = { total: 0, lines: 0, open: 0, byItem: new Map() };
  for (const key in lines) {
    const line = lines[key];
    if (!line?.item) continue;
    usage.lines += 1;
    const amount = amountOf(line);
    if (amount === undefined) usage.open += 1;
    usage.total += amount ?? 0;
    usage.byItem.set(line.item.id, addQuantities(usage.byItem.get(line.item.id) ?? 0, baseOf(line)));
  }
  return usage;
}

const counted = new WeakMap<Lines, Usage>();

/** Counted once for each state of the lines, however many rows ask. */
export function usageOf(lines: Lines): Usage {
  let usage = counted.get(lines);
  if (!usage) {
    usage = count(lines);
    counted.set(lines, usage);
  }
  return usage;
}

export type StockLevel = 'good' | 'warn' | 'bad';

/** Red when it takes more than there is; amber when it leaves none, or less than counts as low. */
export function stockLevel(wanted: number, available: number, low: number | null | undefined): StockLevel {
  if (wanted > available) return 'bad';
  const left = addQuantities(available, -wanted);
  return wanted > 0 && (left === 0 || (low != null && left < low)) ? 'warn' : 'good';
}
