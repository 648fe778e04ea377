import { type PersistStorage, persist } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { newKey } from '@/api/client';
import type { Agency, NewIssue, NewReceipt } from '@/api/schema';
import { gapsOf } from './gaps';
import { isWritten, type Line, type LineItem, type Trade, withItem, withoutSearch } from './line';
import type { Placed } from './refusal';

/**
 * A slip in the making. It lives in this browser, apart for each tenant, user and kind of slip, and carries
 * from its first moment the key under which it is posted: however often it is sent, it is posted once.
 */
export type Draft = {
  /** The Idempotency-Key. */
  key: string;
  agency: Agency | null;
  /** What an agency is being looked up by; not kept. */
  sought?: string;
  supplier: string;
  /** Empty: the default warehouse. */
  warehouse: string;
  /** Empty: today, whichever day that is when it is posted. */
  date: string;
  note: string;
  order: string[];
  lines: Record<string, Line>;
  /** The bodies that were sent and whose answer never came; the first that arrived has been posted. */
  tries: string[];
  /** What the last refusal said; not kept. */
  refused: Placed | undefined;
  /** The browser has no room to keep it: it ends with the page. */
  unkept: boolean;
};

export type DraftStore = StoreApi<Draft>;

function emptyLine(): Line {
  return { key: newKey(), item: null, quantity: undefined, unit: '', price: undefined };
}

function emptyDraft(): Draft {
  const line = emptyLine();
  return {
    key: newKey(),
    agency: null,
    sought: undefined,
    supplier: '',
    warehouse: '',
    date: '',
    note: '',
    order: [line.key],
    lines: { [line.key]: line },
    tries: [],
    refused: undefined,
    unkept: false,
  };
}

/** A draft as it is read again: what was being looked up then is not any more. */
function rested(draft: Draft): Draft {
  const lines = Object.entries(draft.lines).map(([key, line]) => [key, withoutSearch(line)]);
  return { ...draft, sought: undefined, refused: undefined, lines: Object.fromEntries(lines) };
}

type Restful = PersistStorage<Draft> & { flush: () => void; pending: () => boolean };

/** Writes at rest rather than at each key; what is pending is written when the page goes away. `onKept` hears whether it could be. */
function restful(waitMs: number, onKept: (kept: boolean) => void): Restful {
  let pending: [string, unknown] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (!pending) return;
    const [name, value] = pending;
    pending = undefined;
    try {
      localStorage.setItem(name, JSON.stringify(value));
      onKept(true);
    } catch {
      // its room is used up; the slip can be posted all the same
      onKept(false);
    }
  };
  return {
    getItem: (name) => {
      const text = localStorage.getItem(name);
      return text ? JSON.parse(text) : null;
    },
    setItem: (name, value) => {
      pending = [name, value];
      clearTimeout(timer);
      timer = setTimeout(flush, waitMs);
    },
    removeItem: (name) => {
      pending = undefined;
      localStorage.removeItem(name);
    },
    flush,
    pending: () => pending !== undefined,
  };
}

export type Owner = { tenant: string; user: string };

const stores = new Map<string, { store: DraftStore; flush: () => void }>();

/** The draft of this user for this kind of slip; begun where there is none. */
export function draftOf(trade: Trade, { tenant, user }: Owner): { store: DraftStore; flush: () => void } {
  const name = `entrepot.draft.${trade}.${tenant}.${user}`;
  let found = stores.get(name);
  if (!found) {
    const storage = restful(300, (kept) => {
      if (store.getState().unkept === kept) store.setState({ unkept: !kept });
    });
    const store: DraftStore & { persist: { rehydrate: () => unknown } } = createStore<Draft>()(
      persist(emptyDraft, {
        name,
        version: 1,
        storage,
        partialize: (draft) => ({ ...draft, sought: undefined, refused: undefined, unkept: false }),
        merge: (kept, fresh) => (kept ? rested({ ...fresh, ...(kept as Draft) }) : fresh),
        // a draft of another make cannot be read; a new one is begun
        migrate: () => emptyDraft(),
      }),
    );
    // the key must be known to the next page even if nothing is ever typed
    store.setState({});
    storage.flush();
    window.addEventListener('pagehide', storage.flush);
    document.addEventListener('visibilitychange', storage.flush);
    window.addEventListener('storage', (event) => {
      // another window writes the same draft: follow it while nobody writes here
      if (event.key === name && !document.hasFocus() && !storage.pending()) void store.persist.rehydrate();
    });
    found = { store, flush: storage.flush };
    stores.set(name, found);
  }
  return found;
}

/** Forgets the stores, as a reload does. For tests. */
export function forgetDrafts(): void {
  stores.clear();
}

/** Begins anew, under a new key. */
export function beginAnew(store: DraftStore, kept: Partial<Draft> = {}): void {
  store.setState({ ...emptyDraft(), ...kept });
}

/** What stands there becomes a slip of its own, under a new key. */
export function keepLines(store: DraftStore): void {
  const { agency, supplier, warehouse, date, note, order, lines } = store.getState();
  beginAnew(store, { agency, supplier, warehouse, date, note, order, lines });
}

/** Whether anything has been entered. */
export function isBlank({ agency, supplier, note, lines }: Draft): boolean {
  return !agency && !supplier && !note && !hasLines({ lines });
}

/** Whether anything stands on its lines. */
export function hasLines({ lines }: Pick<Draft, 'lines'>): boolean {
  return Object.values(lines).some(isWritten);
}

/** What is left of a refusal when lines have changed: nothing of the slip as a whole, nothing of this line. */
function unsaid(refused: Placed | undefined, key?: string): Placed | undefined {
  if (!refused) return undefined;
  const { [key ?? '']: _, ...lines } = refused.lines;
  const { lines: __, ...fields } = refused.fields;
  return { ...refused, lines, fields, rest: undefined };
}

/** Changes a line; what was refused of it is no longer said. */
export function setLine(store: DraftStore, key: string, change: (line: Line) => Line): void {
  store.setState(({ lines, refused }) => {
    const line = lines[key];
    if (!line) return {};
    const changed = change(line);
    // once nothing is missing, what one takes out to write it anew is not complained of at once
    const next = changed.left && !gapsOf(changed) ? { ...changed, left: undefined } : changed;
    return { lines: { ...lines, [key]: next }, refused: unsaid(refused, key) };
  });
}

/** Changes a field of the head; a new date or warehouse makes what was said of stock void. */
export function setHead(store: DraftStore, change: Partial<Draft>): void {
  store.setState(({ refused }) => {
    if (!refused) return change;
    const fields = { ...refused.fields };
    const names: Record<string, string> = { agency: 'agency_id', supplier: 'supplier_id', warehouse: 'warehouse_id' };
    for (const name of Object.keys(change)) delete fields[names[name] ?? name];
    const moved = 'date' in change || 'warehouse' in change;
    const rest = 'agency' in change || 'date' in change ? undefined : refused.rest;
    return { ...change, refused: { ...refused, fields, rest, ceilings: moved ? {} : refused.ceilings } };
  });
}

/** The key of the line after this one; a new line where it is the last. */
export function lineAfter(store: DraftStore, key: string | undefined): string {
  const { order, lines } = store.getState();
  const next = key === undefined ? order.at(-1) : order[order.indexOf(key) + 1];
  const last = next === undefined ? undefined : lines[next];
  if (next !== undefined && (key !== undefined || (last && !isWritten(last)))) return next;
  const line = emptyLine();
  store.setState({ order: [...order, line.key], lines: { ...lines, [line.key]: line } });
  return line.key;
}

export type NewRow = {
  item: LineItem;
  quantity: number | undefined;
  price: number | undefined;
  /** Texts that are no figures. */
  unread?: Line['unread'];
};

/** Adds lines after the last that something stands on; the answer is their keys. */
export function addRows(store: DraftStore, trade: Trade, rows: readonly NewRow[]): string[] {
  const { order, lines, refused } = store.getState();
  const kept = order.filter((key) => lines[key] && isWritten(lines[key]));
  const next = { ...Object.fromEntries(kept.map((key) => [key, lines[key] as Line])) };
  const last = emptyLine();
  const keys = rows.map(({ item, quantity, price, unread }) => {
    const usual = withItem(trade, { ...emptyLine(), quantity, unread }, item);
    const line = price === undefined && !unread?.price ? usual : { ...usual, price, unread };
    next[line.key] = gapsOf(line) ? { ...line, left: 'left' } : line;
    return line.key;
  });
  next[last.key] = last;
  store.setState({ order: [...kept, ...keys, last.key], lines: next, refused: unsaid(refused) });
  return keys;
}

/** Takes a line out; the answer puts it back. There is always one to write on. */
export function removeLine(store: DraftStore, key: string): () => void {
  const { order, lines, refused } = store.getState();
  const at = order.indexOf(key);
  const { [key]: line, ...rest } = lines;
  if (at < 0 || !line) return () => undefined;
  const fresh = order.length === 1 ? emptyLine() : undefined;
  store.setState({
    order: fresh ? [fresh.key] : order.filter((other) => other !== key),
    lines: fresh ? { [fresh.key]: fresh } : rest,
    refused: unsaid(refused),
  });
  return () => {
    const now = store.getState();
    store.setState({ order: now.order.toSpliced(at, 0, key), lines: { ...now.lines, [key]: line } });
  };
}

/** The lines that are filled in, in their order. */
export function filledLines({ order, lines }: Pick<Draft, 'order' | 'lines'>): Line[] {
  return order.flatMap((key) => (lines[key]?.item ? [lines[key]] : []));
}

/** What is sent, and the keys of the lines in the order sent. Empty lines are left out. */
export function bodyOf(
  trade: Trade,
  draft: Draft,
  warehouse: string | undefined,
): { body: NewIssue & NewReceipt; keys: string[] } {
  const lines = filledLines(draft);
  const head = {
    warehouse_id: (draft.warehouse || warehouse) ?? undefined,
    date: draft.date || undefined,
    note: draft.note.trim() || undefined,
    lines: lines.map(({ item, quantity, unit, price }) => ({
      item_id: item?.id ?? '',
      // neither is missing: such a line keeps the slip from being sent
      quantity: quantity ?? 0,
      unit: unit || undefined,
      unit_price: price,
    })),
  };
  const whom = trade === 'issue' ? { agency_id: draft.agency?.id ?? '' } : { supplier_id: draft.supplier || undefined };
  return { body: { ...whom, ...head } as NewIssue & NewReceipt, keys: lines.map((line) => line.key) };
}

/** Counts a scanned piece: one more on the line that holds it already, else a line of its own. The answer is its key. */
export function addScanned(store: DraftStore, trade: Trade, item: LineItem): string {
  const { order, lines } = store.getState();
  const same = order.findLast((key) => lines[key]?.item?.id === item.id && lines[key]?.unit === '');
  if (same !== undefined) {
    setLine(store, same, (line) => ({ ...line, quantity: (line.quantity ?? 0) + 1 }));
    return same;
  }
  const key = lineAfter(store, undefined);
  setLine(store, key, (line) => withItem(trade, { ...line, quantity: 1 }, item));
  lineAfter(store, key);
  return key;
}
