import { beforeEach, describe, expect, test } from 'vitest';
import { askLines, leaveLine, noteTraded } from './amiss';
import { addRows, draftOf, filledLines, forgetDrafts, hasLines, isBlank, lineAfter, setLine } from './draft';
import { firstGap, gapsOf, saidOf } from './gaps';
import { isWritten, type Line, type LineItem, withFigure, withItem } from './line';

const owner = { tenant: 't1', user: 'u1' };
const item: LineItem = {
  id: 'a',
  sku: 'A',
  name: 'Bánh',
  unit: 'hộp',
  packs: [],
  whole_units: true,
  selling_price: 1_000,
  purchase_price: null,
  low_stock: null,
};
const empty: Line = { key: 'k', item: null, quantity: undefined, unit: '', price: undefined };
const full = withItem('issue', empty, item);
const codes = (line: Line) =>
  Object.fromEntries(Object.entries(gapsOf(line) ?? {}).map(([cell, { code }]) => [cell, code]));

beforeEach(() => {
  localStorage.clear();
  forgetDrafts();
});

describe('a line keeps the slip from being posted', () => {
  test.each<[string, Line, Record<string, string>]>([
    ['not when nothing stands on it', empty, {}],
    ['not when it is filled in', full, {}],
    ['not for a price of nothing', { ...full, price: 0 }, {}],
    ['when its price was emptied', withFigure(full, 'price', undefined, ''), { price: 'PRICE_MISSING' }],
    ['when its quantity was emptied', withFigure(full, 'quantity', undefined, ' '), { quantity: 'QUANTITY_MISSING' }],
    ['when its quantity is none', { ...full, quantity: 0 }, { quantity: 'QUANTITY_ZERO' }],
    ['when its price is no figure', withFigure(full, 'price', undefined, '15k?'), { price: 'PRICE_UNREAD' }],
    ['when its quantity is no figure', withFigure(full, 'quantity', undefined, 'hai'), { quantity: 'QUANTITY_UNREAD' }],
    ['when its item has no price', withItem('receipt', empty, item), { price: 'PRICE_MISSING' }],
    [
      'when its item is not traded any more',
      withItem('issue', empty, { ...item, active: false }),
      { item: 'NOT_TRADED' },
    ],
    ['when its quantity is no whole one', { ...full, quantity: 1.5 }, { quantity: 'WHOLE_UNITS_ONLY' }],
    ['when it has a quantity and no item', { ...empty, quantity: 2 }, { item: 'ITEM_MISSING' }],
    ['while its item is looked up', { ...full, sought: 'B' }, { item: 'STILL_SOUGHT' }],
    ['when nobody has its code', { ...empty, unknown: 'B' }, { item: 'UNKNOWN_ITEM' }],
    ['when its code could not be looked up', { ...empty, unanswered: 'B' }, { item: 'SEARCH_FAILED' }],
  ])('%s', (_, line, expected) => {
    expect(codes(line)).toEqual(expected);
    // and it can be taken out
    expect(isWritten(line)).toBe(line !== empty);
  });
  test('and the first of them is the first that one sees', () => {
    const { store } = draftOf('issue', owner);
    addRows(store, 'issue', [
      { item, quantity: 1, price: undefined },
      { item, quantity: 1, price: undefined },
      { item, quantity: 1, price: undefined },
    ]);
    const [, second = '', third = ''] = store.getState().order;
    setLine(store, third, (line) => ({ ...line, quantity: undefined }));
    expect(firstGap(store.getState())).toEqual({ key: third, cell: 'quantity' });
    setLine(store, second, (line) => ({ ...line, price: undefined }));
    store.setState(({ order }) => ({ order: order.toReversed() }));
    expect(firstGap(store.getState())).toEqual({ key: third, cell: 'quantity' });
    store.setState(({ order }) => ({ order: order.toReversed() }));
    expect(firstGap(store.getState())).toEqual({ key: second, cell: 'price' });
  });
});

describe('what is missing on a line', () => {
  const begin = () => {
    const { store } = draftOf('receipt', owner);
    const [key = ''] = store.getState().order;
    const said = () => Object.keys(saidOf(store.getState().lines[key] ?? empty) ?? {});
    return { store, key, said };
  };
  test('is said once one has gone on, not while one writes', () => {
    const { store, key, said } = begin();
    setLine(store, key, (line) => withItem('receipt', line, item));
    expect(said()).toEqual([]);
    leaveLine(store, key);
    expect(said()).toEqual(['price']);
    setLine(store, key, (line) => withFigure(line, 'price', 900, '900'));
    expect(said()).toEqual([]);
    // one takes the price out to write another
    setLine(store, key, (line) => withFigure(line, 'price', undefined, ''));
    expect(said()).toEqual([]);
    askLines(store);
    expect(said()).toEqual(['price']);
  });
  test('is not said of a look-up under way before one asks for the posting', () => {
    const { store, key, said } = begin();
    setLine(store, key, (line) => ({ ...line, sought: 'B' }));
    leaveLine(store, key);
    expect(said()).toEqual([]);
    askLines(store);
    expect(said()).toEqual(['item']);
  });
  test('is said at once of pasted rows, whose texts stay', () => {
    const { store } = begin();
    const [key = ''] = addRows(store, 'receipt', [
      { item, quantity: undefined, price: undefined, unread: { quantity: '2 thùng', price: '15k?' } },
    ]);
    const line = store.getState().lines[key] ?? empty;
    expect(line).toMatchObject({ quantity: undefined, price: undefined, unread: { quantity: '2 thùng' } });
    expect(Object.values(saidOf(line) ?? {}).map(({ params }) => params.text)).toEqual(['2 thùng', '15k?']);
  });
});

describe('a draft', () => {
  test('that is read again looks nothing up any more, and its texts are still there', () => {
    const { store, flush } = draftOf('issue', owner);
    const [key = ''] = store.getState().order;
    setLine(store, key, (line) => ({ ...withFigure(line, 'quantity', undefined, 'hai'), sought: 'B', unknown: 'C' }));
    store.setState({ sought: 'DL' });
    flush();
    forgetDrafts();
    const again = draftOf('issue', owner).store.getState();
    expect(again.lines[key]).toEqual({ ...empty, key, unread: { quantity: 'hai' } });
    expect(again.sought).toBeUndefined();
  });
  test('with a line that is being looked up is not blank, keeps it when rows are pasted, and writes on after it', () => {
    const { store } = draftOf('issue', owner);
    const [key = ''] = store.getState().order;
    expect([isBlank(store.getState()), hasLines(store.getState())]).toEqual([true, false]);
    setLine(store, key, (line) => ({ ...line, sought: 'B' }));
    expect([isBlank(store.getState()), hasLines(store.getState())]).toEqual([false, true]);
    expect(filledLines(store.getState())).toEqual([]);
    expect(lineAfter(store, undefined)).not.toBe(key);
    addRows(store, 'issue', [{ item, quantity: 1, price: undefined }]);
    expect(store.getState().order[0]).toBe(key);
    expect(store.getState().order).toHaveLength(3);
  });
  test('loses the quantity of a line whose item is cleared', () => {
    expect(withItem('issue', { ...full, quantity: 7, left: 'left' }, null)).toEqual(empty);
  });
});

test('a draft of yesterday learns which of its items are still traded', () => {
  const { store } = draftOf('issue', owner);
  const other = { ...item, id: 'b', active: false };
  const [first = '', second = ''] = addRows(store, 'issue', [
    { item, quantity: 1, price: undefined },
    { item: other, quantity: 1, price: undefined },
  ]);
  const before = store.getState().lines;
  noteTraded(store, [{ id: 'a', active: true }]);
  expect(store.getState().lines).toBe(before);
  noteTraded(store, [
    { id: 'a', active: false },
    { id: 'b', active: true },
  ]);
  const { lines } = store.getState();
  expect(lines[first] && saidOf(lines[first])?.item?.code).toBe('NOT_TRADED');
  expect(lines[second] && gapsOf(lines[second])).toBeUndefined();
});
