import { expect, test } from 'vitest';
import { fieldChanges } from './change-fields';

test('an edit names the fields that differ, in the order of the form', () => {
  expect(
    fieldChanges({
      before: { phone: '0903', credit_limit: null, name: 'An' },
      after: { phone: '0904', credit_limit: 5_000_000, name: 'An' },
    }),
  ).toEqual([
    { name: 'credit_limit', before: undefined, after: 5_000_000 },
    { name: 'phone', before: '0903', after: '0904' },
  ]);
});

test('where an agency came to be, there was nothing before', () => {
  expect(fieldChanges({ before: null, after: { status: 'active', name: 'An', version: 1 } })).toEqual([
    { name: 'status', before: undefined, after: 'active' },
    { name: 'name', before: undefined, after: 'An' },
  ]);
});

test('a field that was emptied has nothing after', () => {
  expect(fieldChanges({ before: { email: 'a@b.vn' }, after: { email: null } })).toEqual([
    { name: 'email', before: 'a@b.vn', after: undefined },
  ]);
});
