/**
 * Money is an integer of the currency's smallest unit; a price is a decimal of it, at most 4 places finer. Both are
 * shown and typed in the currency itself, with dots between thousands in both languages.
 */
import { decimalsOf } from './currency';

/** Places that a price may have beyond those of an amount. */
const finer = 4;

const shapes = new Map<string, Intl.NumberFormat>();

function shape(least: number, most: number): Intl.NumberFormat {
  const key = `${least} ${most}`;
  let found = shapes.get(key);
  if (!found) {
    found = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: least, maximumFractionDigits: most });
    shapes.set(key, found);
  }
  return found;
}

function show(figure: number, least: number, most: number): string {
  // no zero is negative
  return shape(least, most)
    .format(figure + 0)
    .replace('-', '−');
}

/** `1234567` as `1.234.567` (VND) or `12.345,67` (USD). */
export function formatMoney(amount: number, currency = 'VND'): string {
  const decimals = decimalsOf(currency);
  return show(amount / 10 ** decimals, decimals, decimals);
}

/** The same with the currency's sign, for a sum that stands alone. */
export function formatSum(amount: number, currency = 'VND'): string {
  const sign = currency === 'VND' ? '₫' : currency;
  return `${formatMoney(amount, currency)} ${sign}`;
}

/** A figure as one edits it: without the points between thousands, which would be wrong after the next key. */
export function ungrouped(shown: string): string {
  return shown.replaceAll('.', '');
}

/** The price of one: `2.1055` as `2,1055` (VND), `210.5` as `2,105` and `1050` as `10,50` (USD). */
export function formatPrice(price: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return show(price / 10 ** decimals, decimals, decimals + finer);
}

const compact = [
  [1_000_000_000, 'tỷ', 'bn'],
  [1_000_000, 'tr', 'm'],
] as const;

const significant = new Intl.NumberFormat('vi-VN', { maximumSignificantDigits: 3 });

/** `1234567890` as `1,23 tỷ`: for axes and tiles. Cents are told only of what is small. */
export function formatShort(amount: number, currency: string, language: string): string {
  const figure = amount / 10 ** decimalsOf(currency);
  for (const [size, vi, en] of compact) {
    if (Math.abs(figure) >= size)
      return `${significant.format(figure / size)} ${language === 'en' ? en : vi}`.replace('-', '−');
  }
  const whole = Number.isInteger(figure) || Math.abs(figure) >= 1_000;
  return whole ? show(figure, 0, 0) : formatMoney(amount, currency);
}

/** The zeros that a suffix stands for. */
const suffixes: Record<string, number> = { k: 3, tr: 6, m: 6, tỷ: 9, ty: 9, bn: 9 };

/**
 * Reads what people type: `3.200.000`, `3200000`, `3,2tr`, `500k`. `undefined` when it is no amount, or one that is
 * finer than the currency.
 */
export function parseMoney(text: string, currency = 'VND'): number | undefined {
  const decimals = decimalsOf(currency);
  const typed = text.trim();
  // as a sum stands on the page, whence it may be copied
  const bare = typed.toUpperCase().endsWith(currency) ? typed.slice(0, -currency.length).trim() : typed;
  const match = /^([-−]?)([\d.,\s]+)\s*(k|tr|m|tỷ|ty|bn)?\s*[₫đ]?$/iu.exec(bare);
  if (!match) return undefined;
  const [, sign, digits = '', suffix = ''] = match;
  const places = decimals + (suffixes[suffix.toLowerCase()] ?? 0);
  const plain = parseDecimal(digits);
  // what is finer than the smallest unit would be another amount than the one that was typed
  if (plain === undefined || plain !== Number(plain.toFixed(places))) return undefined;
  const amount = Math.round(plain * 10 ** places);
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign && amount !== 0 ? -amount : amount;
}

/** Reads a price as people type it, in the currency: `2,105` dollars are `210.5` cents. */
export function parsePrice(text: string, currency: string): number | undefined {
  const plain = parseDecimal(text);
  const decimals = decimalsOf(currency);
  if (plain === undefined || decimals === 0) return plain;
  // the point is moved in the text: a product would not be exact
  const price = Number(`${plain}e${decimals}`);
  return Number.isFinite(price) ? price : undefined;
}

/** Plain digits, or groups of three with points (or blanks) between all of them; then a comma with what is smaller than one. */
const figure = /^([-−]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:\s\d{3})+)(?:,(\d*))?$/;

/**
 * Reads a number as the page writes it: points group thousands, the comma is the decimal sign. Everything else is
 * unreadable, for `14.10` may be what is left of `14.100` and `1.5` a half more than one: nobody can tell.
 */
export function parseDecimal(text: string): number | undefined {
  const [, sign, whole = '', rest = ''] = figure.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const value = Number(`${whole.replaceAll(/[.\s]/g, '')}.${rest}`);
  // beyond this a figure would silently be its neighbour
  if (!Number.isSafeInteger(Math.trunc(value))) return undefined;
  return sign && value !== 0 ? -value : value;
}
