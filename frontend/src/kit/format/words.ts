/** Amounts in words, as they stand on a slip. Whole numbers from 0 to 9 quadrillion. */
import { decimalsOf } from './currency';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groups = ['', 'nghìn', 'triệu'] as const;

/** `3200000` as `ba triệu hai trăm nghìn`. */
export function vietnameseWords(number: number): string {
  if (number === 0) return digits[0];
  if (number < 0) return `âm ${vietnameseWords(-number)}`;
  // tỷ (10^9) repeats: a number is read in blocks of nine digits
  const high = Math.floor(number / 1_000_000_000);
  const low = number % 1_000_000_000;
  const head = high > 0 ? `${vietnameseWords(high)} tỷ` : '';
  const tail = low > 0 ? block(low, high > 0) : '';
  return [head, tail].filter(Boolean).join(' ');
}

function block(number: number, follows: boolean): string {
  const words: string[] = [];
  let begun = follows;
  for (let index = 2; index >= 0; index -= 1) {
    const part = Math.floor(number / 1_000 ** index) % 1_000;
    if (part === 0) continue;
    words.push(hundreds(part, begun), groups[index] ?? '');
    begun = true;
  }
  return words.filter(Boolean).join(' ');
}

/** Three digits; `full` when more stands before them, so that "không trăm" and "lẻ" are read. */
function hundreds(number: number, full: boolean): string {
  const hundred = Math.floor(number / 100);
  const ten = Math.floor(number / 10) % 10;
  const one = number % 10;
  const words: string[] = [];
  if (hundred > 0 || full) words.push(`${digits[hundred]} trăm`);
  if (ten === 0) {
    if (one > 0) words.push(words.length > 0 ? `lẻ ${digits[one]}` : (digits[one] ?? ''));
  } else {
    words.push(ten === 1 ? 'mười' : `${digits[ten]} mươi`);
    if (one === 1 && ten > 1) words.push('mốt');
    else if (one === 5) words.push('lăm');
    else if (one === 4 && ten > 1) words.push('tư');
    else if (one > 0) words.push(digits[one] ?? '');
  }
  return words.join(' ');
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

/** `3200000` as `three million two hundred thousand`. */
export function englishWords(number: number): string {
  if (number === 0) return 'zero';
  if (number < 0) return `minus ${englishWords(-number)}`;
  const words: string[] = [];
  for (let index = scales.length - 1; index >= 0; index -= 1) {
    const part = Math.floor(number / 1_000 ** index) % 1_000;
    if (part === 0) continue;
    if (part >= 100) words.push(`${ones[Math.floor(part / 100)]} hundred`);
    const rest = part % 100;
    if (rest > 0)
      words.push(
        rest < 20
          ? (ones[rest] ?? '')
          : [tens[Math.floor(rest / 10)], ones[rest % 10]].filter((word) => word && word !== 'zero').join('-'),
      );
    if (index > 0) words.push(scales[index] ?? '');
  }
  return words.join(' ');
}

/** How a currency is counted in words; the whole unit by one and by many, and its smallest one. */
type Unit = { one: string; many: string };
type Counted = { whole: Unit; part?: Unit };

const same = (name: string): Unit => ({ one: name, many: name });

const counted: Record<string, { vi: Counted; en: Counted }> = {
  VND: { vi: { whole: same('đồng') }, en: { whole: same('dong') } },
  USD: {
    vi: { whole: same('đô la Mỹ'), part: same('xu') },
    en: { whole: { one: 'US dollar', many: 'US dollars' }, part: { one: 'cent', many: 'cents' } },
  },
  EUR: {
    vi: { whole: same('euro'), part: same('xu') },
    en: { whole: { one: 'euro', many: 'euros' }, part: { one: 'cent', many: 'cents' } },
  },
  JPY: { vi: { whole: same('yên Nhật') }, en: { whole: same('yen') } },
};

/** What amounts are counted in, as a report says above its figures: `đồng`, `đô la Mỹ`, `THB`. */
export function currencyName(currency: string, language: string): string {
  return counted[currency]?.[language === 'en' ? 'en' : 'vi'].whole.many ?? currency;
}

/**
 * An amount as it stands on a slip: `Ba triệu hai trăm nghìn đồng`, `Mười hai đô la Mỹ và năm mươi xu`. A currency whose
 * words are not known here is named by its code, its parts by a fraction: `Twelve THB and 50/100`.
 */
export function amountInWords(amount: number, currency: string, language: string): string {
  const english = language === 'en';
  const say = english ? englishWords : vietnameseWords;
  const names = counted[currency]?.[english ? 'en' : 'vi'];
  const size = 10 ** decimalsOf(currency);
  const rest = Math.abs(amount) % size;
  const whole = (Math.abs(amount) - rest) / size;
  const count = (number: number, { one, many }: Unit) => `${say(number)} ${number === 1 ? one : many}`;
  const parts: string[] = [];
  if (whole > 0 || rest === 0) parts.push(count(whole, names?.whole ?? same(currency)));
  if (rest > 0) {
    if (names?.part) parts.push(count(rest, names.part));
    else parts.push(`${rest}/${size}${whole > 0 ? '' : ` ${currency}`}`);
  }
  const sign = amount < 0 ? `${english ? 'minus' : 'âm'} ` : '';
  const text = sign + parts.join(english ? ' and ' : ' và ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
