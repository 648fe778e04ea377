import { expect, test } from 'vitest';
import { flowSteps, nameLines, topRows, unbroken } from './flow';

test('each step begins where the one before it ended', () => {
  const steps = flowSteps({ opening: 100, came: 50, went: 70, closing: 80 });
  expect(steps.map((step) => step.reach)).toEqual([
    [0, 100],
    [100, 150],
    [80, 150],
    [0, 80],
  ]);
  expect(steps.map((step) => step.amount)).toEqual([100, 50, -70, 80]);
});

test('a credit lies below zero', () =>
  expect(flowSteps({ opening: 10, came: 0, went: 30, closing: -20 }).map((step) => step.reach)).toEqual([
    [0, 10],
    [10, 10],
    [-20, 10],
    [-20, 0],
  ]));

test('the greatest rows stand alone and the others together', () => {
  const rows = [1, 7, 3, 5].map((value) => ({ name: String(value), value }));
  const read = (row: { name: string; value: number }) => row;
  expect(topRows(rows, 2, read)).toEqual({
    top: [
      { name: '7', value: 7 },
      { name: '5', value: 5 },
    ],
    rest: { count: 2, value: 4 },
  });
  expect(topRows(rows, 4, read).rest).toEqual({ count: 0, value: 0 });
});

test('a long name is broken between its words, and cut only after the second line', () => {
  expect(nameLines('Siêu thị mini Hoa Mai', 24)).toEqual(['Siêu thị mini Hoa Mai']);
  expect(nameLines('Nước ngọt Chương Dương lon 330 ml', 24)).toEqual(['Nước ngọt Chương Dương', 'lon 330 ml']);
  expect(nameLines('Cửa hàng tạp hóa tổng hợp Nguyễn Thị Minh Khai', 20)).toEqual([
    'Cửa hàng tạp hóa',
    'tổng hợp Nguyễn Thị…',
  ]);
  expect(nameLines('Supercalifragilistic', 10)).toEqual(['Supercali…']);
});

test('a figure has no place to break', () => {
  expect(unbroken('−2,44 tỷ')).toBe('−2,44\u00a0tỷ');
});
