import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysOf, formatDay, formatMoment, parseDay } from './date';
import { formatMoney, formatPrice, formatShort, formatSum, parseDecimal, parseMoney, parsePrice } from './money';
import { formatQuantity, lineAmount } from './quantity';
import { amountInWords, currencyName, englishWords, vietnameseWords } from './words';

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
  test.each([
    '',
    'abc',
    '1.2.x',
    '14.10',
    '1500.5',
    '1,500,000.00',
    '1,500,000',
    '1.5000',
    '3.2tr',
    '99999999999999999999',
  ])('does not read %s', (text) => expect(parseMoney(text)).toBeUndefined());
  test.each([
    ['12,50', 1_250],
    ['12', 1_200],
    ['1.234,5', 123_450],
    ['1.500', 150_000],
    ['3,2tr', 320_000_000],
    ['1,5k', 150_000],
    ['1.234,50 USD', 123_450],
    ['-0,05', -5],
    ['9.999.999.999.999,99', 999_999_999_999_999],
  ])('reads %s dollars', (text, amount) => expect(parseMoney(text, 'USD')).toBe(amount));
  test('another currency is none of it', () => expect(parseMoney('12 EUR', 'USD')).toBeUndefined());
  test('what is finer than the currency is not read as another amount', () => {
    expect(parseMoney('12,345', 'USD')).toBeUndefined();
    expect(parseMoney('0,001k', 'VND')).toBe(1);
    expect(parseMoney('0,0001k', 'VND')).toBeUndefined();
    expect(parseMoney('12,345', 'KWD')).toBe(12_345);
  });
  test('what is shown is read as the same amount again', () => {
    for (const amount of [0, 1, 5, 99, 100, 101, 123_456, 1_000_000, 820_000_029, 999_999_999_999_999])
      for (const currency of ['VND', 'USD', 'KWD']) {
        expect(parseMoney(formatMoney(amount, currency), currency)).toBe(amount);
        expect(parseMoney(formatMoney(-amount, currency), currency)).toBe(amount === 0 ? 0 : -amount);
      }
  });
  test('stands alone with the sign of its currency', () => {
    expect(formatSum(500_000)).toBe('500.000 ₫');
    expect(formatSum(50, 'USD')).toBe('0,50 USD');
  });
  test.each([
    [999_999, 'VND', 'vi', '999.999'],
    [1_234_567_890, 'VND', 'vi', '1,23 tỷ'],
    [1_234_567_890, 'VND', 'en', '1,23 bn'],
    [-4_500_000, 'VND', 'vi', '−4,5 tr'],
    [1_234_567_890, 'USD', 'vi', '12,3 tr'],
    [1_234_567_890, 'USD', 'en', '12,3 m'],
    [1_234_567, 'USD', 'vi', '12.346'],
    [12_050, 'USD', 'vi', '120,50'],
    [12_000, 'USD', 'en', '120'],
  ])('%d is short in %s, %s', (amount, currency, language, short) =>
    expect(formatShort(amount, currency, language)).toBe(short),
  );
});

describe('a price', () => {
  test.each([
    [10_200, 'VND', '10.200'],
    [9_000.125, 'VND', '9.000,125'],
    [1_050, 'USD', '10,50'],
    [210.5, 'USD', '2,105'],
    [0.0001, 'USD', '0,000001'],
    [99_999_999_999.9999, 'USD', '999.999.999,999999'],
  ])('of %d is shown in %s', (price, currency, shown) => {
    expect(formatPrice(price, currency)).toBe(shown);
    expect(parsePrice(shown, currency)).toBe(price);
  });
  test('is read in the currency, not in its smallest unit', () => {
    expect(parsePrice('2,105', 'USD')).toBe(210.5);
    expect(parsePrice('8,2', 'USD')).toBe(820);
    expect(parsePrice('1.234,56', 'USD')).toBe(123_456);
    expect(parsePrice('2,105', 'VND')).toBe(2.105);
    expect(parsePrice('x', 'USD')).toBeUndefined();
  });
});

describe('decimals', () => {
  test.each([
    ['1,5', 1.5],
    ['1,', 1],
    ['1.500', 1500],
    ['14.100', 14_100],
    ['1.234,5', 1234.5],
    ['1.234.567,25', 1_234_567.25],
    ['1 234 567', 1_234_567],
    ['0,125', 0.125],
    ['007', 7],
    ['-1.500', -1500],
    ['−1.500,5', -1500.5],
    ['-0', 0],
    [' 12 ', 12],
  ])('reads %s', (text, number) => expect(parseDecimal(text)).toBe(number));
  test.each([
    '1x',
    '.',
    ',5',
    '1.5',
    '14.10',
    '14.1000',
    '1.234.5',
    '1234.500',
    '0.125',
    '1,234.5',
    '1,234,567',
    '1.234 567',
    '14 10',
    '2 thùng',
  ])('does not guess at %s', (text) => expect(parseDecimal(text)).toBeUndefined());
  test('reads none of what is left of a grouped figure as another one', () => {
    const [shown] = ['1.234.567'];
    for (let end = shown.length; end > 0; end -= 1) {
      const left = shown.slice(0, end);
      const read = parseDecimal(left);
      if (read !== undefined) expect(String(read)).toBe(left.replaceAll('.', ''));
    }
  });
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
    ['1/1/1900', '1900-01-01'],
    ['31/12/2199', '2199-12-31'],
  ])('reads %s', (text, day) => expect(parseDay(text, '2026-11-21')).toBe(day));
  test.each(['31/2', '32', '1/13', 'x', '', '1/2/3/4', '21/11/0226', '21/11/226', '2200-01-01', '1899-12-31'])(
    'does not read %s',
    (text) => expect(parseDay(text, '2026-11-21')).toBeUndefined(),
  );
  test('count', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('0226-11', -2)).toBe('0226-09');
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
  });
  test.each([
    [
      123_450,
      'Một nghìn hai trăm ba mươi tư đô la Mỹ và năm mươi xu',
      'One thousand two hundred thirty-four US dollars and fifty cents',
    ],
    [1_200, 'Mười hai đô la Mỹ', 'Twelve US dollars'],
    [101, 'Một đô la Mỹ và một xu', 'One US dollar and one cent'],
    [5, 'Năm xu', 'Five cents'],
    [0, 'Không đô la Mỹ', 'Zero US dollars'],
    [-1_050, 'Âm mười đô la Mỹ và năm mươi xu', 'Minus ten US dollars and fifty cents'],
  ])('%d cents on a slip', (amount, vi, en) => {
    expect(amountInWords(amount, 'USD', 'vi')).toBe(vi);
    expect(amountInWords(amount, 'USD', 'en')).toBe(en);
  });
  test.each([
    ['VND', 'đồng', 'dong'],
    ['USD', 'đô la Mỹ', 'US dollars'],
    ['THB', 'THB', 'THB'],
  ])('%s is named above the figures of a report', (currency, vi, en) => {
    expect(currencyName(currency, 'vi')).toBe(vi);
    expect(currencyName(currency, 'en')).toBe(en);
  });
  test('of a currency without words here name its code', () => {
    expect(amountInWords(1_250, 'THB', 'vi')).toBe('Mười hai THB và 50/100');
    expect(amountInWords(1_250, 'THB', 'en')).toBe('Twelve THB and 50/100');
    expect(amountInWords(50, 'KWD', 'en')).toBe('50/1000 KWD');
    expect(amountInWords(1_200, 'KRW', 'vi')).toBe('Một nghìn hai trăm KRW');
  });
  test('in English', () => {
    expect(englishWords(21_015)).toBe('twenty-one thousand fifteen');
    expect(englishWords(100)).toBe('one hundred');
  });
});

test('a figure that cannot be kept exactly is none', () => {
  expect(parseDecimal('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  expect(parseDecimal('9007199254740993')).toBeUndefined();
  expect(parseDecimal('9'.repeat(400))).toBeUndefined();
});
