import { parseDecimal } from '@/kit/format/money';

export type PastedRow = {
  code: string;
  quantity: number | undefined;
  price: number | undefined;
  /** The texts that are no figures. */
  unread?: { quantity?: string; price?: string };
  /** The first row, where its second cell is a word: a heading, unless its code is one of an item. */
  heading?: true;
};

/** Whether a pasted text is rows of a spreadsheet and not a mere word. */
export function isRows(text: string): boolean {
  return /\t/.test(text) || /\S[\r\n]+\S/.test(text);
}

/**
 * Rows of a spreadsheet: sku or barcode, quantity, unit price, with tabs between. Blank rows are left out;
 * a row without a quantity counts one. What is no figure stays a text. Prices are read by `readPrice`: they stand
 * there in the currency.
 */
export function pastedRows(text: string, readPrice: (text: string) => number | undefined): PastedRow[] {
  const rows: PastedRow[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    const [code = '', quantity = '', price = ''] = row.split('\t').map((cell) => cell.trim());
    if (!code) continue;
    const count = quantity === '' ? 1 : parseDecimal(quantity);
    const each = price === '' ? undefined : readPrice(price);
    const unread = {
      quantity: count === undefined ? quantity : undefined,
      price: price !== '' && each === undefined ? price : undefined,
    };
    rows.push({
      code,
      quantity: count,
      price: each,
      unread: unread.quantity || unread.price ? unread : undefined,
      heading: index === 0 && count === undefined ? true : undefined,
    });
  }
  return rows;
}
