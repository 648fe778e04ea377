import { expect, test } from 'vitest';
import { blank, changesOf, newUserOf } from './draft';

const base = { ...blank, name: 'Lan', roles: ['a', 'b'], sees: 'assigned' as const, agencies: ['x', 'y'] };

test('an edit sends what differs, whatever the order', () => {
  expect(changesOf(base, { ...base, roles: ['b', 'a'], agencies: ['y', 'x'] })).toEqual({});
  expect(changesOf(base, { ...base, name: 'Lan Anh', roles: ['a'] })).toEqual({ name: 'Lan Anh', roles: ['a'] });
});

test('who comes to see all has no assigned agencies any more', () => {
  expect(changesOf(base, { ...base, sees: 'all' })).toEqual({ sees: 'all', agencies: [] });
  expect(newUserOf({ ...base, sees: 'all' }).agencies).toEqual([]);
});
