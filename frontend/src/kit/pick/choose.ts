/** A barcode or a phone number, however it is written: only the one that has it will do. */
const number = /^(?=(?:\D*\d){8})[\d\s+().-]+$/;
/** A text with a figure and no blank is likely a code that somebody scanned or knows by heart. */
const codelike = /^\S*\d\S*$/;

type Fits<T> = (value: T, text: string) => boolean;

/** How a value may be named in full. */
export type Naming<T> = {
  /** Whether the text is its very code, which no other has. */
  isExact?: Fits<T>;
  /** Whether the text is something of its own that others may have as well, as a phone number. */
  isOwn?: Fits<T>;
};

/** What Enter takes, or why it takes nothing. */
export type Choice<T> = { found: T } | { missed: 'nothing' | 'several' };

/**
 * What Enter takes for a typed text. `listed` is the list that stands on the screen for this very text, if
 * it does: then the exact one of it, else its first. Where the list is not there yet, nobody has seen what
 * its first would be, so a text that looks like a code takes the exact one only.
 */
export function chooseOnEnter<T>(
  text: string,
  listed: readonly T[] | undefined,
  search: (text: string) => Promise<readonly T[]>,
  naming: Naming<T> = {},
): Choice<T> | Promise<Choice<T>> {
  if (listed) return choose(text, listed, naming, number.test(text));
  return search(text).then((rows) => choose(text, rows, naming, codelike.test(text) || number.test(text)));
}

function choose<T>(text: string, rows: readonly T[], { isExact, isOwn }: Naming<T>, exactOnly: boolean): Choice<T> {
  const exact = rows.find((row) => isExact?.(row, text));
  if (exact !== undefined) return { found: exact };
  const own = rows.filter((row) => isOwn?.(row, text));
  if (own.length > 1) return { missed: 'several' };
  const choice = own[0] ?? (exactOnly ? undefined : rows[0]);
  return choice === undefined ? { missed: 'nothing' } : { found: choice };
}
