import { expect, test } from 'vitest';
import type { Regulation } from '@/api/schema';
import { faultOf, groupOf, isFixed } from './value';

const text = { vi: '', en: '' };
const regulation = (type: string, bounds: Regulation['bounds']): Regulation => ({
  name: 'x',
  type,
  title: text,
  description: text,
  default: 0,
  value: 0,
  bounds,
});

test('a figure beyond the bounds is refused before it is sent, in the words of the API', () => {
  const cap = regulation('integer', { min: 0, max: 1_000_000 });
  expect(faultOf(cap, 0)).toBeUndefined();
  expect(faultOf(cap, 1_000_000)).toBeUndefined();
  expect(faultOf(cap, -1)).toEqual({ code: 'TOO_SMALL', params: { min: 0 } });
  expect(faultOf(cap, 1_000_001)).toEqual({ code: 'TOO_LARGE', params: { max: 1_000_000 } });
  expect(faultOf(cap, 1.5)?.code).toBe('WRONG_TYPE');
  expect(faultOf(cap, undefined)?.code).toBe('REQUIRED');
});

test('a decimal has at most the decimals of its bounds', () => {
  const ratio = regulation('decimal', { min: 0, max: 10_000, decimals: 4 });
  expect(faultOf(ratio, 102.1234)).toBeUndefined();
  expect(faultOf(ratio, 102.12345)).toEqual({ code: 'TOO_MANY_DECIMALS', params: { max: 4 } });
});

test('regulations stand in three groups, and a rule with one option is fixed', () => {
  expect(['integer', 'decimal', 'boolean', 'policy'].map((type) => groupOf(regulation(type, {})))).toEqual([
    'parameter',
    'parameter',
    'flag',
    'policy',
  ]);
  expect(isFixed(regulation('policy', { options: ['refuse'] }))).toBe(true);
  expect(isFixed(regulation('policy', { options: ['refuse', 'warn'] }))).toBe(false);
});
