import { expect, test } from 'vitest';
import { dayInWords } from './day';

test('a day in words', () => {
  expect(dayInWords('2026-11-20', 'vi')).toBe('Ngày 20 tháng 11 năm 2026');
  expect(dayInWords('2026-11-05', 'vi')).toBe('Ngày 05 tháng 11 năm 2026');
  expect(dayInWords('2026-11-05', 'en')).toBe('5 November 2026');
});
