import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysOf, formatDay, formatMoment, parseDay } from './date';
import { formatMoney, parseDecimal, parseMoney } from './money';
import { formatQuantity, lineAmount } from './quantity';
import { amountInWords, englishWords, vietnameseWords } from './words';

describe('money', () => {
  test('has dots between thousands and no decimals in đồng', () => {
    expect(formatMoney(1234567)).toBe('1.234.567');
    expect(formatMoney(-5000)).toBe('−5.000');
    expect(formatMoney(1234567, 'USD')).toBe('12.345,67');
  });
  test.each([
    ['3.200.000', 3_200_000],
    ['3200000', 3_200_000],
    ['3 200 000 ₫', 3_200_000],
    ['3,2tr', 3_200_000],
    ['500k', 500_000],
    ['-20.000', -20_000],
    ['1,5 tỷ', 1_500_000_000],
  ])('reads %s', (text, amount) => expect(parseMoney(text)).toBe(amount));
  test.each(['', 'abc', '1.2.x', '1500.5', '1,500,000.00', '1.5000', '99999999999999999999'])(
    'does not read %s',
    (text) => expect(parseMoney(text)).toBeUndefined(),
  );
  test('reads cents', () => expect(parseMoney('12,50', 'USD')).toBe(1250));
});

describe('decimals', () => {
  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.500', 1500],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234.500', 1234.5],
    ['-1.500', -1500],
    ['12', 12],
  ])('reads %s', (text, number) => expect(parseDecimal(text)).toBe(number));
  test('does not read words', () => expect(parseDecimal('1x')).toBeUndefined());
});

describe('a line', () => {
  test('is rounded half up once', () => {
    expect(lineAmount(2, 250_000)).toBe(500_000);
    expect(lineAmount(3, 2.105)).toBe(6);
    expect(lineAmount(1, 2.5)).toBe(3);
    expect(lineAmount(0.333, 10_000.0001)).toBe(3330);
    expect(lineAmount(1.005, 1000)).toBe(1005);
  });
  test('shows quantities with a comma', () => expect(formatQuantity(1234.5)).toBe('1.234,5'));
});

describe('days', () => {
  test.each([
    ['20/11/2026', '2026-11-20'],
    ['20/11/26', '2026-11-20'],
    ['5/1', '2026-01-05'],
    ['7', '2026-11-07'],
    ['20112026', '2026-11-20'],
    ['2026-11-20', '2026-11-20'],
  ])('reads %s', (text, day) => expect(parseDay(text, '2026-11-21')).toBe(day));
  test.each(['31/2', '32', '1/13', 'x', '', '1/2/3/4'])('does not read %s', (text) =>
    expect(parseDay(text, '2026-11-21')).toBeUndefined(),
  );
  test('count', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(formatDay('2026-11-20')).toBe('20/11/2026');
  });
  test('are those of the tenant', () => {
    expect(formatMoment('2026-11-20T20:05:00Z')).toBe('21/11/2026 03:05');
  });
});

describe('amounts in words', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [105, 'một trăm lẻ năm'],
    [1_005, 'một nghìn không trăm lẻ năm'],
    [3_200_000, 'ba triệu hai trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_001_000, 'một tỷ không trăm lẻ một nghìn'],
    [12_345_678_910, 'mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm mười'],
  ])('%d in Vietnamese', (number, words) => expect(vietnameseWords(number)).toBe(words));
  test('on a slip', () => {
    expect(amountInWords(3_200_000, 'VND', 'vi')).toBe('Ba triệu hai trăm nghìn đồng');
    expect(amountInWords(3_200_000, 'VND', 'en')).toBe('Three million two hundred thousand dong');
    expect(amountInWords(123_456, 'USD', 'en')).toBe('One thousand two hundred thirty-four USD 56/100');
  });
  test('in English', () => {
    expect(englishWords(21_015)).toBe('twenty-one thousand fifteen');
    expect(englishWords(100)).toBe('one hundred');
  });
});
