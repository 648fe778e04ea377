type Figures = { opening: number; came: number; went: number; closing: number };
export type FlowStep = {
  id: 'opening' | 'came' | 'went' | 'closing';
  /** What the step is about; what goes is below zero. */
  amount: number;
  /** From where to where its bar reaches. */
  reach: [low: number, high: number];
};

/** opening + came − went = closing as bars, each beginning where the one before it ended. */
export function flowSteps({ opening, came, went, closing }: Figures): FlowStep[] {
  const top = opening + came;
  return [
    { id: 'opening', amount: opening, reach: between(0, opening) },
    { id: 'came', amount: came, reach: between(opening, top) },
    { id: 'went', amount: -went, reach: between(top - went, top) },
    { id: 'closing', amount: closing, reach: between(0, closing) },
  ];
}

function between(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}

/** A name on at most two lines of so many letters, broken between words; what is left over is cut off the second. */
export function nameLines(name: string, room: number): string[] {
  const cut = (text: string) => (text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text);
  const at = name.length > room ? name.lastIndexOf(' ', room) : -1;
  return at > 0 ? [name.slice(0, at), cut(name.slice(at + 1))] : [cut(name)];
}

/** A figure that stands on one line: a chart breaks its labels at blanks. */
export function unbroken(figure: string): string {
  return figure.replaceAll(' ', '\u00a0');
}

type Sized = { name: string; value: number };

/** The greatest rows, and how many others there are with what sum. */
export function topRows<Row>(
  rows: readonly Row[],
  count: number,
  read: (row: Row) => Sized,
): { top: Sized[]; rest: { count: number; value: number } } {
  const sorted = rows.map(read).toSorted((one, other) => other.value - one.value);
  const others = sorted.slice(count);
  const value = others.reduce((sum, row) => sum + row.value, 0);
  return { top: sorted.slice(0, count), rest: { count: others.length, value } };
}
