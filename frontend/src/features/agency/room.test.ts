import { expect, test } from 'vitest';
import { isOverfull, roomOf } from './room';

const district = { id: 'a', name: 'Quận 1', agencies: 3, version: 1 };

test('a district without a cap of its own follows the regulation', () => {
  expect(roomOf({ ...district, max_agencies: null }, 4)).toEqual({ taken: 3, cap: 4, free: 1 });
  expect(roomOf({ ...district, max_agencies: 40 }, 4)).toEqual({ taken: 3, cap: 40, free: 37 });
});
test('a cap of none at all is a cap', () => expect(roomOf({ ...district, max_agencies: 0 }, 4).cap).toBe(0));
test('more than the cap leaves no room, not less than none', () =>
  expect(roomOf({ ...district, max_agencies: 2 }, 4).free).toBe(0));
test('who may not see the regulation sees the number alone', () =>
  expect(roomOf(district, undefined)).toEqual({ taken: 3, cap: undefined, free: undefined }));

test('a cap below the agencies that are there is too small, and none is never', () => {
  expect([11, 12, 13, undefined].map((cap) => isOverfull({ agencies: 12 }, cap))).toEqual([true, false, false, false]);
});
