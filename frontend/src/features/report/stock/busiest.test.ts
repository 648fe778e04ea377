import { expect, test } from 'vitest';
import { busiest } from './busiest';

test('items are taken over all warehouses, the busiest first', () => {
  const rows = [
    { item_id: 'a', name: 'Gạo', in: 0.1, out: 5 },
    { item_id: 'b', name: 'Dầu', in: 20, out: 1 },
    { item_id: 'a', name: 'Gạo', in: 0.2, out: 30 },
    { item_id: 'c', name: 'Muối', in: 0, out: 0 },
  ];
  expect(busiest(rows, 5)).toEqual([
    { name: 'Gạo', in: 0.3, out: 35 },
    { name: 'Dầu', in: 20, out: 1 },
  ]);
  expect(busiest(rows, 1)).toHaveLength(1);
});
