/**
 * A phone number as its digits, however it is written: `0901 234 567`, `+84 901.234.567`, `(090) 1234567` are one.
 * Empty for what is none, or only a part of one.
 */
export function phoneDigits(text: string): string {
  if (!/^[\d\s+().-]+$/.test(text)) return '';
  const digits = text.replace(/\D/g, '').replace(/^(?:0084|84(?=\d{9,10}$))0?/, '0');
  return digits.length < 8 ? '' : digits;
}
