import { expect, test } from 'vitest';
import { typedNumber } from './typed-number';

test.each([
  ['PT-2026-006271', 'PT-2026-006271'],
  ['pt 2025 12', 'PT-2025-000012'],
  ['PT6271', 'PT-2026-006271'],
  ['dt-7', 'DT-2026-000007'],
])('%s is a number', (text, number) =>
  expect(typedNumber(text, '2026-11-21')).toEqual({ number, reference: undefined }),
);
test.each(['FT26112104628', '00123', 'PTX1'])('%s is a reference', (text) =>
  expect(typedNumber(text, '2026-11-21')).toEqual({ number: undefined, reference: text }),
);
test('nothing asks for nothing', () =>
  expect(typedNumber('  ', '2026-11-21')).toEqual({ number: undefined, reference: undefined }));
