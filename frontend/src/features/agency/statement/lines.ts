import type { DebtEntry, DebtEntryKind, Statement } from '@/api/schema';

/** A row of a statement: what arose, what was paid, what is owed after it. The first is the opening. */
export type Line = {
  key: string;
  entry: DebtEntry | undefined;
  date: string;
  arising: number | undefined;
  paid: number | undefined;
  balance: number;
};

const paying: readonly DebtEntryKind[] = ['payment', 'payment_reversal'];

/** A debt entry in the two columns of a statement: a reversal stands as a negative figure in the column of what it reverses. */
export function columnsOf({ kind, amount }: Pick<DebtEntry, 'kind' | 'amount'>) {
  return paying.includes(kind) ? { arising: undefined, paid: -amount } : { arising: amount, paid: undefined };
}

/** The rows of a statement: the opening, then every entry. */
export function linesOf(pages: readonly Statement[]): Line[] {
  const first = pages[0];
  if (!first) return [];
  const opening: Line = {
    key: 'opening',
    entry: undefined,
    date: first.from,
    arising: undefined,
    paid: undefined,
    balance: first.opening,
  };
  const entries = pages.flatMap((page) => page.items);
  return [
    opening,
    ...entries.map((entry) => ({
      key: String(entry.seq),
      entry,
      date: entry.date,
      ...columnsOf(entry),
      balance: entry.balance,
    })),
  ];
}
