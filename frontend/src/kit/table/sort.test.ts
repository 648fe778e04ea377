import { expect, test } from 'vitest';
import { sortRows } from './sort';

const rows = [
  { name: 'Đại Phát', debt: 5 },
  { name: 'Dũng', debt: 30 },
  { name: 'Ánh', debt: 100 },
  { name: 'An', debt: 7 },
];
const names = (sorted: { name: string }[]) => sorted.map((row) => row.name);

test('names stand in the order of the Vietnamese alphabet', () => {
  expect(names(sortRows(rows, 'name'))).toEqual(['An', 'Ánh', 'Dũng', 'Đại Phát']);
  expect(names(sortRows(rows, '-name'))).toEqual(['Đại Phát', 'Dũng', 'Ánh', 'An']);
});
test('letters of the Vietnamese alphabet that others take for marks are letters, tones are not', () => {
  const of = (...all: string[]) =>
    sortRows(
      all.map((name) => ({ name })),
      'name',
    ).map((row) => row.name);
  expect(of('Đức', 'Dung', 'Em', 'Điền')).toEqual(['Dung', 'Điền', 'Đức', 'Em']);
  expect(of('Ơn', 'Ông', 'Oanh', 'Phú')).toEqual(['Oanh', 'Ông', 'Ơn', 'Phú']);
  expect(of('Mạnh', 'Mành', 'Mảnh', 'Mãnh', 'Mánh', 'Manh')).toEqual(['Manh', 'Mành', 'Mảnh', 'Mãnh', 'Mánh', 'Mạnh']);
  expect(of('Kho 10', 'Kho 2')).toEqual(['Kho 2', 'Kho 10']);
});
test('figures stand by their size', () =>
  expect(sortRows(rows, '-debt').map((row) => row.debt)).toEqual([100, 30, 7, 5]));
test('an unknown field leaves the rows as they came', () => {
  expect(sortRows(rows, 'phone')).toEqual(rows);
  expect(sortRows(rows, undefined)).toEqual(rows);
});
