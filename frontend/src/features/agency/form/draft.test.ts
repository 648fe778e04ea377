import { describe, expect, test } from 'vitest';
import { blank, changesOf, type Draft, newAgencyOf, rebased } from './draft';

const base: Draft = {
  ...blank,
  code: 'DL-000001',
  name: 'Cửa hàng An Khang',
  type_id: 'a',
  district_id: 'b',
  phone: '0903 000 001',
  registered_on: '2026-11-01',
};

describe('an edit', () => {
  test('sends only what differs', () => {
    expect(changesOf(base, { ...base, name: 'An Khang 2', credit_limit: 5_000_000 })).toEqual({
      name: 'An Khang 2',
      credit_limit: 5_000_000,
    });
    expect(changesOf(base, { ...base })).toEqual({});
  });
  test('clears with null what was emptied', () => {
    expect(changesOf({ ...base, credit_limit: 1 }, { ...base, phone: '', credit_limit: undefined })).toEqual({
      phone: null,
      credit_limit: null,
    });
  });
  test('keeps what was typed when somebody else was quicker, and takes the rest as it is now', () => {
    const typed = { ...base, phone: '0903 000 002' };
    const fresh = { ...base, phone: '0903 000 009', district_id: 'c' };
    const next = rebased(base, typed, fresh);
    expect(next).toEqual({ ...fresh, phone: '0903 000 002' });
    expect(changesOf(fresh, next)).toEqual({ phone: '0903 000 002' });
  });
});

test('a registration leaves out what was left empty', () => {
  expect(newAgencyOf({ ...blank, name: 'An', type_id: 'a', district_id: 'b', email: ' ', phone: '0903' })).toEqual({
    name: 'An',
    type_id: 'a',
    district_id: 'b',
    phone: '0903',
  });
  expect(newAgencyOf({ ...base, credit_limit: 0 }).credit_limit).toBe(0);
});
