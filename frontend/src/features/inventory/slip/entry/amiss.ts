import type { Item } from '@/api/schema';
import type { DraftStore } from './draft';
import { gapsOf } from './gaps';
import type { Fault } from './refusal';

/** One has gone on from a line: if something is missing on it, it says so from now on. */
export function leaveLine(store: DraftStore, key: string): void {
  const { lines } = store.getState();
  const line = lines[key];
  if (!line || line.left || !gapsOf(line)) return;
  store.setState({ lines: { ...lines, [key]: { ...line, left: 'left' } } });
}

/** Has every line that keeps the slip from being posted say so. */
export function askLines(store: DraftStore): void {
  const { lines } = store.getState();
  const asked = Object.values(lines).map((line) => [line.key, gapsOf(line) ? { ...line, left: 'asked' } : line]);
  store.setState({ lines: Object.fromEntries(asked) });
}

const nothing = { lines: {}, fields: {}, ceilings: {}, rest: undefined };

/** Says what is wrong with a field of the head, as the server does. */
export function refuseField(store: DraftStore, field: string, fault: Fault): void {
  const refused = store.getState().refused ?? nothing;
  store.setState({ refused: { ...refused, fields: { ...refused.fields, [field]: fault } } });
}

/** Takes back what was said of the lines as a whole: a look-up that the slip waited for is over. */
export function unsayLines(store: DraftStore): void {
  const { refused } = store.getState();
  if (!refused?.fields.lines) return;
  const { lines: _, ...fields } = refused.fields;
  store.setState({ refused: { ...refused, fields } });
}

/** Says what is wrong with the item of a line. */
export function refuseItem(store: DraftStore, key: string, fault: Fault): void {
  const refused = store.getState().refused ?? nothing;
  store.setState({ refused: { ...refused, lines: { ...refused.lines, [key]: { item: fault } } } });
}

/** Whether the items of the draft are still traded: it may be of yesterday. */
export function noteTraded(store: DraftStore, items: readonly Pick<Item, 'id' | 'active'>[]): void {
  const { lines } = store.getState();
  const active = new Map(items.map((item) => [item.id, item.active]));
  const changed = Object.values(lines).flatMap(({ key, item, ...line }) => {
    const now = item && active.get(item.id);
    return item && now !== undefined && now !== (item.active ?? true)
      ? [[key, { ...line, key, item: { ...item, active: now } }]]
      : [];
  });
  if (changed.length > 0) store.setState({ lines: { ...lines, ...Object.fromEntries(changed) } });
}
