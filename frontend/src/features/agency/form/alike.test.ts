import { expect, test } from 'vitest';
import { isAlike } from './alike';

const there = { name: 'Cửa hàng Đức Phát', phone: '0903 123 456' };

test('the same phone number, however it is written', () => {
  expect(isAlike(there, 'Khác', '0903.123.456')).toBe(true);
  expect(isAlike(there, 'Khác', '0903.123.457')).toBe(false);
});
test('the same name, whatever case and accents', () => {
  expect(isAlike(there, 'cua hang  duc phat', '')).toBe(true);
  expect(isAlike(there, 'Cửa hàng Đức Phát 2', '')).toBe(false);
});
test('nothing typed is like nobody', () => expect(isAlike({ name: '', phone: null }, '', '')).toBe(false));
