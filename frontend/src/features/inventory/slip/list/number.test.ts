import { expect, test } from 'vitest';
import { slipNumber } from './number';

test.each([
  ['123', 'PX-2026-000123'],
  ['px-2026-000123', 'PX-2026-000123'],
  ['2025-7', 'PX-2025-000007'],
  ['DX 12', 'DX-2026-000012'],
  [' ', undefined],
  [undefined, undefined],
  ['abc', 'ABC'],
])('%s is %s', (typed, number) => expect(slipNumber(typed, 'PX', '2026-11-21')).toBe(number));
