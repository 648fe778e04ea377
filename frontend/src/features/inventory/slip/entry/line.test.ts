import { describe, expect, test } from 'vitest';
import { parsePrice } from '@/kit/format';
import { amountOf, baseOf, inUnit, type Line, type LineItem, oddPrice, usualPrice, withItem } from './line';
import { isRows, pastedRows } from './paste';
import { takeFewer } from './shortage';
import { stockLevel, usageOf } from './usage';

const milk: LineItem = {
  id: 'milk',
  sku: 'SUA-019',
  name: 'Sữa tươi',
  unit: 'hộp',
  packs: [
    { name: 'lốc', numerator: 4, denominator: 1 },
    { name: 'thùng', numerator: 48, denominator: 1 },
    { name: 'nửa hộp', numerator: 1, denominator: 2 },
  ],
  whole_units: true,
  selling_price: 9_000.125,
  purchase_price: 8_500,
  low_stock: 24,
};
const rice: LineItem = { ...milk, id: 'rice', sku: 'GAO-001', unit: 'kg', packs: [], whole_units: false };

let number = 0;
function line(item: LineItem | null, quantity?: number, unit = '', price?: number): Line {
  number += 1;
  return { key: `l${number}`, item, quantity, unit, price };
}

describe('a price', () => {
  test('follows the pack', () => {
    expect(usualPrice('issue', milk, '')).toBe(9_000.125);
    expect(usualPrice('issue', milk, 'thùng')).toBe(432_006);
    expect(usualPrice('issue', milk, 'nửa hộp')).toBe(4_500.0625);
    expect(usualPrice('receipt', milk, 'lốc')).toBe(34_000);
  });
  test('is the usual one again in another unit, and one of its own keeps its worth', () => {
    const usual = withItem('issue', line(null), milk);
    expect(usual).toMatchObject({ quantity: 1, price: 9_000.125 });
    expect(inUnit('issue', usual, 'lốc').price).toBe(36_000.5);
    const own = inUnit('issue', { ...usual, price: 10_000 }, 'thùng');
    expect(own.price).toBe(480_000);
    expect(inUnit('issue', own, 'lốc').price).toBe(40_000);
  });
  test.each([
    ['', 900.0125, undefined],
    ['', 900, 'low'],
    ['', 9, 'low'],
    ['', 0, 'low'],
    ['', 90_001.25, undefined],
    ['', 90_002, 'high'],
    ['thùng', 9_000, 'low'],
    ['thùng', 430_000, undefined],
    ['', undefined, undefined],
  ])('of goods issued by the “%s” at %s is %s', (unit, price, odd) => {
    expect(oddPrice('issue', line(milk, 1, unit, price))?.odd).toBe(odd);
  });
  test('of goods received, or without a usual one, is never odd', () => {
    expect(oddPrice('receipt', line(milk, 1, '', 1))).toBeUndefined();
    expect(oddPrice('issue', line({ ...milk, selling_price: null }, 1, '', 1))).toBeUndefined();
  });
  test('is empty where the item has none', () => {
    const free = withItem('issue', line(null), { ...milk, selling_price: null });
    expect(free.price).toBeUndefined();
    expect(amountOf(free)).toBeUndefined();
  });
  test('of another item replaces the one that stood there, the quantity stays', () => {
    expect(withItem('issue', line(rice, 7, '', 1), milk)).toMatchObject({ quantity: 7, price: 9_000.125, unit: '' });
  });
});

describe('lines together', () => {
  const lines = [
    line(milk, 2, 'thùng', 432_006),
    line(milk, 3, '', 9_000.125),
    line(rice, 0.333, '', 20_000),
    line(null, 9),
  ];
  const usage = usageOf(Object.fromEntries(lines.map((one) => [one.key, one])));
  test('sum an item over all its lines in base units', () => {
    expect(usage.byItem.get('milk')).toBe(99);
    expect(usage.byItem.get('rice')).toBe(0.333);
    expect([usage.lines, usage.open]).toEqual([3, 0]);
  });
  test('say how many of them the total leaves out', () => {
    const open = [line(milk, 2), line(milk, undefined, '', 5), line(rice, 1, '', 9)];
    expect(usageOf(Object.fromEntries(open.map((one) => [one.key, one])))).toMatchObject({
      lines: 3,
      open: 2,
      total: 9,
    });
  });
  test('add quantities without the crumbs of floats: ten times 0,1 is 1', () => {
    const tenths = Array.from({ length: 10 }, () => line(rice, 0.1));
    const wanted = usageOf(Object.fromEntries(tenths.map((one) => [one.key, one]))).byItem.get('rice');
    expect(wanted).toBe(1);
    expect(stockLevel(wanted ?? 0, 1, null)).toBe('warn');
    expect(stockLevel(0.3, 0.9, 0.6)).toBe('good');
  });
  test('add up amounts rounded line by line', () => expect(usage.total).toBe(864_012 + 27_000 + 6_660));
  test('count a part of a base unit as a little more, never as less', () => {
    const third = { ...rice, packs: [{ name: 'phần', numerator: 1, denominator: 3 }] };
    expect(baseOf(line(third, 1, 'phần'))).toBe(0.334);
  });
  test('turn amber when they leave too little, red when they take too much', () => {
    expect(stockLevel(76, 100, 24)).toBe('good');
    expect(stockLevel(77, 100, 24)).toBe('warn');
    expect(stockLevel(100, 100, null)).toBe('warn');
    expect(stockLevel(101, 100, null)).toBe('bad');
    expect(stockLevel(0, 0, null)).toBe('good');
  });
});

describe('taking fewer', () => {
  test('leaves what there is', () => {
    const one = line(milk, 10);
    expect(takeFewer([one], 7)).toEqual(new Map([[one.key, { less: 3, left: 7 }]]));
  });
  test('spares the lines that were written first', () => {
    const [first, second, third] = [line(milk, 1, 'thùng'), line(milk, 5), line(milk, 4)];
    expect(takeFewer([first, second, third], 50)).toEqual(
      new Map([
        [second.key, { less: 3, left: 2 }],
        [third.key, { less: 4, left: 0 }],
      ]),
    );
  });
  test('gives whole packs, and what they leave to the lines after them', () => {
    const [packs, loose] = [line(milk, 3, 'thùng'), line(milk, 40)];
    expect(takeFewer([packs, loose], 100)).toEqual(
      new Map([
        [packs.key, { less: 1, left: 2 }],
        [loose.key, { less: 36, left: 4 }],
      ]),
    );
  });
  test('takes parts where parts are traded', () => {
    const part = line(rice, 2.5);
    expect(takeFewer([part], 1.125)).toEqual(new Map([[part.key, { less: 1.375, left: 1.125 }]]));
  });
  test('changes nothing where there is enough', () => expect(takeFewer([line(milk, 7)], 7).size).toBe(0));
});

describe('rows from a spreadsheet', () => {
  test('are told from a word', () => {
    expect(isRows('BAN-023')).toBe(false);
    expect(isRows('Bánh quy bơ\n')).toBe(false);
    expect(isRows('BAN-023\t5')).toBe(true);
    expect(isRows('BAN-023\r\nBAN-024')).toBe(true);
  });
  test('hold code, quantity and price', () => {
    const text = 'Mã\tSố lượng\tGiá\r\nBAN-023\t1.500\t15.300\r\n\r\n8936\t2,5\nBAN-024\n';
    expect(pastedRows(text, (price) => parsePrice(price, 'VND'))).toEqual([
      {
        code: 'Mã',
        quantity: undefined,
        price: undefined,
        unread: { quantity: 'Số lượng', price: 'Giá' },
        heading: true,
      },
      { code: 'BAN-023', quantity: 1500, price: 15300 },
      { code: '8936', quantity: 2.5, price: undefined },
      { code: 'BAN-024', quantity: 1, price: undefined },
    ]);
    expect(pastedRows('A\t1\nBAN-023\t2 thùng\t15k?', (price) => parsePrice(price, 'VND'))[1]).toEqual({
      code: 'BAN-023',
      quantity: undefined,
      price: undefined,
      unread: { quantity: '2 thùng', price: '15k?' },
    });
    expect(pastedRows('BAN-023\t2\t10,50', (price) => parsePrice(price, 'USD'))[0]?.price).toBe(1_050);
  });
});
