import { expect, test } from 'vitest';
import { documentNumber } from './document-number';

test.each([
  ['px 7082', 'issues', 'PX-2026-007082'],
  ['PX-2026-007082', 'issues', 'PX-2026-007082'],
  ['dx7', 'issues', 'DX-2026-000007'],
  ['pn 2025-12', 'receipts', 'PN-2025-000012'],
  [' DN-1 ', 'receipts', 'DN-2026-000001'],
  ['pt6271', 'payments', 'PT-2026-006271'],
  ['dt 2025 3', 'payments', 'DT-2025-000003'],
])('%s is one of the %s', (text, list, number) => expect(documentNumber(text, '2026-11-21')).toEqual({ list, number }));

test.each(['', 'px', '7082', 'sp 12', 'px 1234567', 'toString 1'])('%s is no document', (text) =>
  expect(documentNumber(text, '2026-11-21')).toBeUndefined(),
);
