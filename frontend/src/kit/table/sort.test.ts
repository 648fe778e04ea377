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
test('figures stand by their size', () =>
  expect(sortRows(rows, '-debt').map((row) => row.debt)).toEqual([100, 30, 7, 5]));
test('an unknown field leaves the rows as they came', () => {
  expect(sortRows(rows, 'phone')).toEqual(rows);
  expect(sortRows(rows, undefined)).toEqual(rows);
});
