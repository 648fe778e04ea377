import { expect, test } from 'vitest';
import { closedBy, openedBy } from './months';

test('closing a month closes every open month before it', () => {
  expect(closedBy('2026-10', '2026-05-31')).toEqual({ from: '2026-06', to: '2026-10', count: 5 });
  expect(closedBy('2027-01', '2026-11-30')).toEqual({ from: '2026-12', to: '2027-01', count: 2 });
  expect(closedBy('2026-06', '2026-05-31')).toEqual({ from: '2026-06', to: '2026-06', count: 1 });
});

test('the first closing has no beginning', () => {
  expect(closedBy('2026-10', null)).toEqual({ from: undefined, to: '2026-10', count: undefined });
});

test('reopening a month opens every closed month after it', () => {
  expect(openedBy('2025-12', '2026-02-28')).toEqual({ from: '2025-12', to: '2026-02', count: 3 });
  expect(openedBy('2026-02', '2026-02-28').count).toBe(1);
});
