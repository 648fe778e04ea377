import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Slip } from '@/api/schema';
import { patienceMs } from '@/kit/once';
import {
  addRows,
  beginAnew,
  bodyOf,
  draftOf,
  filledLines,
  forgetDrafts,
  keepLines,
  lineAfter,
  removeLine,
  setHead,
  setLine,
} from './draft';
import type { LineItem } from './line';
import { notePosted, postedUnder } from './posted';
import { post, type Send } from './posting';
import { placeRefusal } from './refusal';

const owner = { tenant: 't1', user: 'u1' };
const item = (id: string): LineItem => ({
  id,
  sku: id,
  name: id,
  unit: 'cái',
  packs: [],
  whole_units: true,
  selling_price: 1_000,
  purchase_price: 900,
  low_stock: null,
});
const row = (id: string, quantity = 1) => ({ item: item(id), quantity, price: undefined });
const refusal = (status: number, code: string, more: object = {}) => ({
  error: { type: '', title: '', status, code, detail: '', ...more },
});

beforeEach(() => {
  localStorage.clear();
  forgetDrafts();
});

describe('a draft', () => {
  test('survives a reload with its key and its lines', () => {
    const { store, flush } = draftOf('issue', owner);
    addRows(store, 'issue', [row('a', 2), row('b')]);
    setHead(store, { note: 'giao sáng' });
    flush();
    const { key } = store.getState();
    forgetDrafts();
    const again = draftOf('issue', owner).store;
    expect(again).not.toBe(store);
    expect(again.getState()).toMatchObject({ key, note: 'giao sáng' });
    expect(filledLines(again.getState()).map((line) => [line.item?.id, line.quantity])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
  test('has its key from the first moment, before anything is typed', () => {
    const { key } = draftOf('issue', owner).store.getState();
    forgetDrafts();
    expect(draftOf('issue', owner).store.getState().key).toBe(key);
  });
  test('is nobody else’s: not of another user, tenant or kind', () => {
    const { store, flush } = draftOf('issue', owner);
    setHead(store, { note: 'mine' });
    flush();
    expect(draftOf('issue', { ...owner, user: 'u2' }).store.getState().note).toBe('');
    expect(draftOf('issue', { ...owner, tenant: 't2' }).store.getState().note).toBe('');
    expect(draftOf('receipt', owner).store.getState().note).toBe('');
  });
  test('that the browser has no room for says so, and no more once there is room again', () => {
    const { store, flush } = draftOf('issue', owner);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    setHead(store, { note: 'giao sáng' });
    expect(flush).not.toThrow();
    expect(store.getState().unkept).toBe(true);
    full.mockRestore();
    setHead(store, { note: 'giao chiều' });
    flush();
    expect(store.getState().unkept).toBe(false);
    forgetDrafts();
    expect(draftOf('issue', owner).store.getState()).toMatchObject({ note: 'giao chiều', unkept: false });
  });
  test('follows the other window while nobody writes here', () => {
    const { store, flush } = draftOf('issue', owner);
    const name = 'entrepot.draft.issue.t1.u1';
    const other = JSON.parse(localStorage.getItem(name) ?? '') as { state: { note: string } };
    const writes = (note: string) => {
      localStorage.setItem(name, JSON.stringify({ ...other, state: { ...other.state, note } }));
      window.dispatchEvent(new StorageEvent('storage', { key: name }));
    };
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    writes('there');
    expect(store.getState().note).toBe('there');
    focus.mockReturnValue(true);
    writes('there again');
    expect(store.getState().note).toBe('there');
    // what was typed here last and is not written yet is not lost to the other window
    setHead(store, { note: 'here' });
    focus.mockReturnValue(false);
    writes('there once more');
    expect(store.getState().note).toBe('here');
    flush();
    focus.mockRestore();
  });
  test('begun anew has another key', () => {
    const { store } = draftOf('issue', owner);
    const { key } = store.getState();
    addRows(store, 'issue', [row('a')]);
    beginAnew(store, { warehouse: 'w' });
    expect(store.getState().key).not.toBe(key);
    expect(store.getState()).toMatchObject({ warehouse: 'w', tries: [], agency: null });
    expect(filledLines(store.getState())).toEqual([]);
  });
  test('leaves empty lines out of what is sent', () => {
    const { store } = draftOf('issue', owner);
    addRows(store, 'issue', [row('a'), row('b')]);
    lineAfter(store, store.getState().order.at(-1));
    const { body, keys } = bodyOf('issue', store.getState(), 'w1');
    expect(body.lines).toEqual([
      { item_id: 'a', quantity: 1, unit_price: 1_000 },
      { item_id: 'b', quantity: 1, unit_price: 1_000 },
    ]);
    expect(keys).toEqual(store.getState().order.slice(0, 2));
    expect(body).toMatchObject({ warehouse_id: 'w1', date: undefined });
  });
  test('gets a removed line back where it was', () => {
    const { store } = draftOf('issue', owner);
    addRows(store, 'issue', [row('a'), row('b'), row('c')]);
    const before = store.getState().order;
    const undo = removeLine(store, before[1] ?? '');
    expect(filledLines(store.getState()).map((line) => line.item?.id)).toEqual(['a', 'c']);
    undo();
    expect(store.getState().order).toEqual(before);
  });
  test('always has a line to write on', () => {
    const { store } = draftOf('issue', owner);
    removeLine(store, store.getState().order[0] ?? '');
    expect(store.getState().order).toHaveLength(1);
  });
});

describe('posting', () => {
  const slip = { id: 's', number: 'PX-2026-000001' } as Slip;
  const begin = () => {
    const { store, flush } = draftOf('issue', owner);
    addRows(store, 'issue', [row('a')]);
    return { store, deal: (send: Send) => ({ trade: 'issue' as const, store, flush, warehouse: 'w', send }) };
  };

  test('writes the try down before it is sent, so that a reload in the middle knows of it', async () => {
    const { deal } = begin();
    const send = vi.fn<Send>(async () => {
      const kept = JSON.parse(localStorage.getItem('entrepot.draft.issue.t1.u1') ?? '{}');
      expect(kept.state.tries).toHaveLength(1);
      return { data: slip };
    });
    expect(await post(deal(send))).toEqual({ kind: 'posted', slip });
    expect(send).toHaveBeenCalledOnce();
  });
  test('keeps key and try when no answer comes, and sends the very same again', async () => {
    const { store, deal } = begin();
    const sent: unknown[] = [];
    const lost: Send = async (body, key) => {
      sent.push([JSON.stringify(body), key]);
      throw new TypeError('network');
    };
    expect(await post(deal(lost))).toMatchObject({ kind: 'unknown' });
    expect(await post(deal(lost))).toMatchObject({ kind: 'unknown' });
    expect(sent[0]).toEqual(sent[1]);
    expect(store.getState().tries).toHaveLength(1);
  });
  test('finds the slip of a lost try that was posted after all', async () => {
    const { store, deal } = begin();
    let posted: string | undefined;
    await post(
      deal(async (body) => {
        posted = JSON.stringify(body);
        return refusal(503, 'UNAVAILABLE');
      }),
    );
    setHead(store, { note: 'changed' });
    const server: Send = async (body) =>
      JSON.stringify(body) === posted ? { data: slip } : refusal(422, 'IDEMPOTENCY_MISMATCH');
    expect(await post(deal(server))).toEqual({ kind: 'found', slip });
    expect(store.getState().note).toBe('changed');
  });
  test('does not wait for ever for an answer', async () => {
    vi.useFakeTimers();
    try {
      const { store, deal } = begin();
      const outcome = post(deal(() => new Promise(() => undefined)));
      await vi.advanceTimersByTimeAsync(patienceMs);
      expect(await outcome).toMatchObject({ kind: 'unknown' });
      expect(store.getState().tries).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
  test('of a draft that another window has posted says which slip that was, and posts nothing', async () => {
    const { store, deal } = begin();
    const { key } = store.getState();
    const taken: Send = async () => refusal(422, 'IDEMPOTENCY_MISMATCH');
    expect(await post(deal(taken))).toEqual({ kind: 'taken', note: undefined });
    notePosted(key, { ...slip, total: 5 });
    expect(await post(deal(taken))).toEqual({ kind: 'taken', note: { id: 's', number: slip.number, total: 5 } });
    expect(store.getState().tries).toEqual([]);
    keepLines(store);
    expect(store.getState().key).not.toBe(key);
    expect(filledLines(store.getState()).map((line) => line.item?.id)).toEqual(['a']);
  });
  test('notes what was posted under which key, the latest', async () => {
    const { store, deal } = begin();
    await post(deal(async () => ({ data: slip })));
    expect(postedUnder(store.getState().key)?.number).toBe(slip.number);
    for (let other = 0; other < 60; other += 1) notePosted(`k${other}`, slip);
    expect(postedUnder(store.getState().key)).toBeUndefined();
    expect(postedUnder('k59')?.id).toBe('s');
    localStorage.setItem('entrepot.posted', 'gone bad');
    expect(postedUnder('k59')).toBeUndefined();
  });
  test('takes a refusal for an answer: that try is not posted', async () => {
    const { store, deal } = begin();
    expect(await post(deal(async () => refusal(409, 'DEBT_LIMIT')))).toMatchObject({ kind: 'refused' });
    expect(store.getState().tries).toEqual([]);
  });
});

describe('a refusal', () => {
  const problem = (more: object) => refusal(409, 'OUT_OF_STOCK', more).error as never;
  const short = { item_id: 'a', sku: 'a', wanted: 9, on_hand: 5, available: 4 };

  test('of stock says what there is, and is no longer said after another warehouse is chosen', () => {
    const { store } = draftOf('issue', owner);
    const refused = placeRefusal(
      problem({ params: { items: [short] }, errors: [{ pointer: '/lines/0/quantity', code: 'OUT_OF_STOCK' }] }),
      ['k1'],
    );
    expect(refused).toMatchObject({ ceilings: { a: { available: 4, onHand: 5 } }, lines: {}, rest: undefined });
    store.setState({ refused });
    setHead(store, { warehouse: 'other' });
    expect(store.getState().refused?.ceilings).toEqual({});
  });
  test('of a field lies on the line that was sent in that place, until it is changed', () => {
    const { store } = draftOf('issue', owner);
    addRows(store, 'issue', [row('a'), row('b')]);
    const [, key = ''] = store.getState().order;
    const refused = placeRefusal(
      refusal(422, 'VALIDATION', {
        errors: [{ pointer: '/lines/1/quantity', code: 'WHOLE_UNITS_ONLY', params: { sku: 'b' } }],
      }).error as never,
      store.getState().order.slice(0, 2),
    );
    expect(refused.lines).toEqual({ [key]: { quantity: { code: 'WHOLE_UNITS_ONLY', params: { sku: 'b' } } } });
    store.setState({ refused });
    setLine(store, key, (line) => ({ ...line, quantity: 2 }));
    expect(store.getState().refused?.lines).toEqual({});
  });
  test('of the date carries its numbers to the field', () => {
    const params = { date: '2024-01-01', days: 366, earliest: '2025-11-20' };
    const refused = placeRefusal(
      refusal(409, 'TOO_FAR_BACK', { params, errors: [{ pointer: '/date', code: 'TOO_FAR_BACK' }] }).error as never,
      [],
    );
    expect(refused.fields.date).toEqual({ code: 'TOO_FAR_BACK', params });
    expect(refused.rest).toBeUndefined();
  });
  test('of the credit limit belongs to the whole slip', () => {
    const refused = placeRefusal(refusal(409, 'DEBT_LIMIT', { params: { excess: 5 } }).error as never, ['k']);
    expect(refused.rest?.code).toBe('DEBT_LIMIT');
  });
});
