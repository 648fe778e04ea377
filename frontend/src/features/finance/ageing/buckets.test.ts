import { expect, test } from 'vitest';
import { parts } from './buckets';

test('the parts follow one another and make up the whole', () => {
  expect(parts({ days_0_30: 50, days_31_60: 25, days_61_90: 0, over_90: 25 })).toEqual([
    { id: 'days_0_30', at: 0, percent: 50 },
    { id: 'days_31_60', at: 50, percent: 25 },
    { id: 'days_61_90', at: 75, percent: 0 },
    { id: 'over_90', at: 75, percent: 25 },
  ]);
});

test('nothing owed has no parts', () =>
  expect(parts({ days_0_30: 0, days_31_60: 0, days_61_90: 0, over_90: 0 }).every((part) => part.percent === 0)).toBe(
    true,
  ));
