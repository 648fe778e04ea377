/** A barcode: only the one that carries it will do. */
const barcode = /^\d{8,14}$/;
/** A text with a figure and no blank is likely a code that somebody scanned or knows by heart. */
const codelike = /^\S*\d\S*$/;

/**
 * What Enter takes for a typed text. `listed` is the list that stands on the screen for this very text, if
 * it does: then the exact one of it, else its first. Where the list is not there yet, nobody has seen what
 * its first would be, so a text that looks like a code takes the exact one only.
 */
export function chooseOnEnter<T>(
  text: string,
  listed: readonly T[] | undefined,
  search: (text: string) => Promise<readonly T[]>,
  isExact: (value: T, text: string) => boolean = () => false,
): T | undefined | Promise<T | undefined> {
  const choose = (rows: readonly T[], code: RegExp) =>
    rows.find((row) => isExact(row, text)) ?? (code.test(text) ? undefined : rows[0]);
  if (listed) return choose(listed, barcode);
  return search(text).then((rows) => choose(rows, codelike));
}
