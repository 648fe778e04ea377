import { factorOf, inBase, type Line } from './line';

/** What a line must give up so that its item suffices, in the line's own unit. */
export type Fewer = { less: number; left: number };

/**
 * How the lines of one item fit into what is available (in base units). The lines written first keep what
 * they have, the later ones give way; a line of whole packs gives whole packs. Keyed by the line's key;
 * lines that need not change are left out, a line with nothing left may go.
 */
export function takeFewer(lines: readonly Line[], available: number): Map<string, Fewer> {
  const plan = new Map<string, Fewer>();
  let room = Math.max(0, Math.round(available * 1_000));
  for (const line of lines) {
    if (!line.item || !line.quantity) continue;
    const factor = factorOf(line.item, line.unit);
    const need = Math.round(inBase(line.quantity, factor) * 1_000);
    if (need <= room) {
      room -= need;
      continue;
    }
    const step = Number.isInteger(line.quantity) || line.item.whole_units ? 1_000 : 1;
    const most = (room * factor.denominator) / factor.numerator;
    const left = (Math.floor(most / step + 1e-9) * step) / 1_000;
    room -= Math.round(inBase(left, factor) * 1_000);
    plan.set(line.key, { less: Math.round((line.quantity - left) * 1_000) / 1_000, left });
  }
  return plan;
}
