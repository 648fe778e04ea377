/** Money is an integer of the currency's smallest unit; it is shown with dots in both languages. */

const shapes = new Map<string, { show: Intl.NumberFormat; decimals: number }>();

function shape(currency: string) {
  let found = shapes.get(currency);
  if (!found) {
    const decimals =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
    found = {
      decimals,
      show: new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    };
    shapes.set(currency, found);
  }
  return found;
}

/** `1234567` as `1.234.567` (VND) or `12.345,67` (USD). */
export function formatMoney(amount: number, currency = 'VND'): string {
  const { show, decimals } = shape(currency);
  return show.format(amount / 10 ** decimals).replace('-', '−');
}

/** The same with the currency's sign, for a sum that stands alone. */
export function formatSum(amount: number, currency = 'VND'): string {
  const sign = currency === 'VND' ? '₫' : currency;
  return `${formatMoney(amount, currency)} ${sign}`;
}

const compact = [
  [1_000_000_000, 'tỷ', 'bn'],
  [1_000_000, 'tr', 'm'],
] as const;

/** `1234567890` as `1,23 tỷ`: for axes and tiles. */
export function formatShort(amount: number, language: string): string {
  for (const [size, vi, en] of compact) {
    if (Math.abs(amount) >= size) {
      const figure = new Intl.NumberFormat('vi-VN', { maximumSignificantDigits: 3 }).format(amount / size);
      return `${figure} ${language === 'en' ? en : vi}`.replace('-', '−');
    }
  }
  return formatMoney(amount);
}

/** Reads what people type: `3.200.000`, `3200000`, `3,2tr`, `500k`. `undefined` when it is no amount. */
export function parseMoney(text: string, currency = 'VND'): number | undefined {
  const { decimals } = shape(currency);
  const match = /^([-−]?)([\d.,\s]+)\s*(k|tr|m|tỷ|ty|bn)?\s*[₫đ]?$/iu.exec(text.trim());
  if (!match) return undefined;
  const [, sign, digits = '', suffix = ''] = match;
  const factor =
    { k: 1_000, tr: 1_000_000, m: 1_000_000, tỷ: 1_000_000_000, ty: 1_000_000_000, bn: 1_000_000_000 }[
      suffix.toLowerCase()
    ] ?? 1;
  const plain = suffix || decimals > 0 ? parseDecimal(digits) : digitsOnly(digits);
  if (plain === undefined) return undefined;
  const amount = Math.round(plain * factor * 10 ** decimals);
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign ? -amount : amount;
}

function digitsOnly(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, '');
  // digits, or groups of three with one kind of separator: `1500.5` and `1,500,000.00` are no whole đồng
  const whole = /^\d+$|^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(bare);
  return whole ? Number(bare.replaceAll(/[.,]/g, '')) : undefined;
}

/** Reads a number with a decimal comma or point and separators of thousands. */
export function parseDecimal(text: string): number | undefined {
  const plain = text.trim().replaceAll(/\s/g, '');
  if (!/^[-−]?[\d.,]*\d[\d.,]*$/.test(plain)) return undefined;
  const normal = plain.replace('−', '-');
  const separators = normal.replaceAll(/[^.,]/g, '');
  const last = separators.at(-1);
  if (last === undefined) return Number(normal);
  const kinds = new Set(separators);
  const tail = normal.slice(normal.lastIndexOf(last) + 1);
  const at = normal.lastIndexOf(last);
  // one kind, several times, or a point between one to three digits (no `0.125`) and exactly three: thousands; else the
  // last one is the decimal sign
  const group = last === '.' && tail.length === 3 && /^-?[1-9]\d{0,2}$/.test(normal.slice(0, at));
  const thousands = kinds.size === 1 && (separators.length > 1 || group);
  if (thousands) return Number(normal.replaceAll(last, ''));
  const whole = normal.slice(0, at).replaceAll(/[.,]/g, '');
  const value = Number(`${whole}.${tail}`);
  return Number.isFinite(value) ? value : undefined;
}
