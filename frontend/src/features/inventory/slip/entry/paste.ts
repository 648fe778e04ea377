import { parseDecimal } from '@/kit/format/money';

export type PastedRow = { code: string; quantity: number | undefined; price: number | undefined };

/** Whether a pasted text is rows of a spreadsheet and not a mere word. */
export function isRows(text: string): boolean {
  return /\t/.test(text) || /\S[\r\n]+\S/.test(text);
}

/**
 * Rows of a spreadsheet: sku or barcode, quantity, unit price, with tabs between. Blank rows are left out;
 * a row without a quantity counts one. A heading, whose second cell is a word, is left out too. Prices are read by
 * `readPrice`: they stand there in the currency.
 */
export function pastedRows(text: string, readPrice: (text: string) => number | undefined): PastedRow[] {
  const rows: PastedRow[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    const [code = '', quantity = '', price = ''] = row.split('\t').map((cell) => cell.trim());
    if (!code) continue;
    const count = quantity === '' ? 1 : parseDecimal(quantity);
    if (index === 0 && count === undefined) continue;
    rows.push({ code, quantity: count, price: price === '' ? undefined : readPrice(price) });
  }
  return rows;
}
