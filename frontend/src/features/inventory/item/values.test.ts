import { expect, test } from 'vitest';
import type { Item } from '@/api/schema';
import { emptyItem, itemEdit, newItem, valuesOf } from './values';

const item: Item = {
  id: '01900000-0000-7000-8000-000000000001',
  sku: 'BIA-001',
  name: 'Bia',
  unit_id: '01900000-0000-7000-8000-000000000002',
  unit: 'chai',
  price: null,
  selling_price: 10_200,
  purchase_price: 10_000,
  purchased_on: '2026-11-20',
  barcodes: ['8936000121846'],
  packs: [{ name: 'thùng', numerator: 24, denominator: 1 }],
  whole_units: true,
  low_stock: null,
  active: true,
  on_hand: 5,
  reserved: 0,
  version: 1,
  created_at: '2026-11-20T03:00:00Z',
  updated_at: '2026-11-20T03:00:00Z',
};

test('an item that was not touched has nothing to change', () => {
  expect(itemEdit(item, valuesOf(item))).toEqual({});
});

test('only what was changed is sent, for the rest may be changed by somebody else', () => {
  const values = { ...valuesOf(item), name: 'Bia lon', low_stock: 48 };
  expect(itemEdit(item, values)).toEqual({ name: 'Bia lon', low_stock: 48 });
});

test('a list is replaced as a whole', () => {
  const values = { ...valuesOf(item), barcodes: ['8936000121846', '8936000122218'] };
  expect(itemEdit(item, values)).toEqual({ barcodes: ['8936000121846', '8936000122218'] });
});

test('an own price is given up for the ratio by sending none', () => {
  const own = { ...item, price: 15_300 };
  expect(itemEdit(own, { ...valuesOf(own), pricing: 'ratio' })).toEqual({ price: null });
  expect(itemEdit(item, { ...valuesOf(item), pricing: 'own', price: 9_900 })).toEqual({ price: 9_900 });
});

test('a price that was typed and then given up for the ratio is not sent', () => {
  expect(newItem({ ...emptyItem, pricing: 'ratio', price: 5 }).price).toBeNull();
});
