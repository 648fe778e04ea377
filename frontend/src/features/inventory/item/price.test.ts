import { expect, test } from 'vitest';
import { isLow, priceByRatio } from './price';

test.each([
  [13_050, 102, 13_311],
  [10_000, 102, 10_200],
  [2.105, 102, 2.1471],
  [0.0001, 150, 0.0002],
  [0.0001, 149, 0.0001],
])('%d at %d %% sells for %d', (purchase, percent, price) => {
  expect(priceByRatio(purchase, percent)).toBe(price);
});

test('stock is low below its mark, not at it', () => {
  expect(isLow({ on_hand: 47, low_stock: 48 })).toBe(true);
  expect(isLow({ on_hand: 48, low_stock: 48 })).toBe(false);
  expect(isLow({ on_hand: 0, low_stock: null })).toBe(false);
});
