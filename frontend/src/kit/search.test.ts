import { describe, expect, test } from 'vitest';
import { day, month, place, text } from './search';

describe('an address', () => {
  test.each(['0226-11-21', '1899-12-31', '2200-01-01', '2026-02-30', '21/11/2026'])('leaves out the day %s', (value) =>
    expect(day.parse(value)).toBeUndefined(),
  );
  test.each(['1900-01-01', '2026-11-21', '2199-12-31'])('takes the day %s', (value) =>
    expect(day.parse(value)).toBe(value),
  );
  test.each(['0226-11', '2200-01', '2026-13'])('leaves out the month %s', (value) =>
    expect(month.parse(value)).toBeUndefined(),
  );
  test('takes a month', () => expect(month.parse('2199-12')).toBe('2199-12'));
  test('asks for no more text than the API looks for', () => {
    expect(text.parse('a'.repeat(100))).toHaveLength(100);
    expect(text.parse('a'.repeat(101))).toBeUndefined();
    expect(place.parse(`/agencies?q=${'a'.repeat(300)}`)).toHaveLength(312);
  });
});
