import { expect, test } from 'vitest';
import { salesOf } from './sales';

const span = { from: '2026-10-01', to: '2026-10-31' };

test('a report by agency counts issues', () => {
  const row = { agency_id: '1', code: 'DL1', name: 'An', issues: 3, amount: 500, share: 100 };
  expect(salesOf({ ...span, by: 'agency', items: [row], totals: { issues: 3, amount: 500 } })).toEqual({
    by: 'agency',
    rows: [row],
    amount: 500,
    count: 3,
  });
});

test('a report by item counts lines', () => {
  const row = { item_id: '1', sku: 'GAO', name: 'Gạo', lines: 7, quantity: 1.5, amount: 500, share: 100 };
  expect(salesOf({ ...span, by: 'item', items: [row], totals: { lines: 7, amount: 500 } })).toEqual({
    by: 'item',
    rows: [row],
    amount: 500,
    count: 7,
  });
});
