import { createStore, useStore } from 'zustand';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { Item } from '@/api/schema';
import { addQuantities } from '@/kit/format';
import type { LineItem } from './line';

/** What lies in one warehouse of an item, and how much of it is free. */
export type Shelf = { onHand: number; available: number };

/** What has been read, by warehouse and item. It ages; the server has the last word when the slip is posted. */
const shelves = createStore<Record<string, Shelf>>()(() => ({}));

const name = (warehouse: string, item: string) => `${warehouse}:${item}`;

export function useShelf(warehouse: string | undefined, item: string | undefined): Shelf | undefined {
  return useStore(shelves, (all) => (warehouse && item ? all[name(warehouse, item)] : undefined));
}

/** Takes what a search or a scan in this warehouse brought along. */
export function noteShelves(warehouse: string | undefined, items: readonly Item[]): void {
  if (!warehouse || items.length === 0) return;
  const read = items.map(({ id, on_hand, reserved }) => [
    name(warehouse, id),
    { onHand: on_hand, available: Math.max(0, addQuantities(on_hand, -reserved)) },
  ]);
  shelves.setState(Object.fromEntries(read));
}

/** What was read is old: something has been posted. */
export function forgetShelves(): void {
  shelves.setState({}, true);
}

/** From how many items on it is quicker to read the whole list. */
const wholeFrom = 24;
const mostPages = 20;

/** Reads the items whose stock is not known yet, or that were not traded when they were read. */
export async function readShelves(warehouse: string, items: readonly LineItem[]): Promise<Item[]> {
  const known = shelves.getState();
  const old = items.filter(({ id, active }) => active === false || !known[name(warehouse, id)]);
  if (old.length === 0) return [];
  const read = await readItems(new Set(old.map(({ id }) => id)), warehouse);
  noteShelves(warehouse, read);
  return read;
}

/** Items by their ids: one by one while they are few, else out of the whole list. */
export async function readItems(ids: ReadonlySet<string>, warehouse?: string): Promise<Item[]> {
  if (ids.size < wholeFrom && !warehouse) {
    const path = (id: string) => ({ params: { path: { id } } });
    const read = await Promise.all([...ids].map((id) => client.GET('/api/v1/inventory/items/{id}', path(id))));
    return read.flatMap(({ data }) => (data ? [data] : []));
  }
  return (await wholeList(warehouse, (items) => items.filter(({ id }) => ids.has(id)).length === ids.size)).filter(
    ({ id }) => ids.has(id),
  );
}

/** Items by sku or barcode, for rows pasted from a spreadsheet; the codes in lower case. */
export async function readByCodes(codes: ReadonlySet<string>, warehouse?: string): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  const take = (items: readonly Item[]) => {
    for (const item of items) {
      for (const code of [item.sku, ...item.barcodes].map((text) => text.toLowerCase())) {
        if (codes.has(code) && (item.active || !found.has(code))) found.set(code, item);
      }
    }
    return found.size === codes.size;
  };
  take(await wholeList(warehouse, take));
  return found;
}

async function wholeList(warehouse: string | undefined, enough: (items: readonly Item[]) => boolean): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, error } = await client.GET('/api/v1/inventory/items', {
      params: { query: { warehouse_id: warehouse, limit: 500, cursor } },
    });
    if (!data) throw asProblem(error);
    items.push(...data.items);
    cursor = data.next_cursor ?? undefined;
    if (!cursor || enough(items)) break;
  }
  return items;
}
