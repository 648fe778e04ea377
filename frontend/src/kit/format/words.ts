/** Amounts in words, as they stand on a slip. Whole numbers from 0 to 9 quadrillion. */

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

/** An amount as it stands on a slip: `Ba triệu hai trăm nghìn đồng`. Other currencies than đồng count whole units and hundredths. */
export function amountInWords(amount: number, currency: string, language: string): string {
  const say = language === 'en' ? englishWords : vietnameseWords;
  const text =
    currency === 'VND'
      ? `${say(amount)} ${language === 'en' ? 'dong' : 'đồng'}`
      : `${say(Math.trunc(amount / 100))} ${currency}${amount % 100 ? ` ${Math.abs(amount % 100)}/100` : ''}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
