/** Order for tables that hold all their rows; Vietnamese texts stand as in a dictionary. */
const collators = new Map<string, Intl.Collator>();

function collator(language: string): Intl.Collator {
  let found = collators.get(language);
  if (!found) {
    found = new Intl.Collator(language, { numeric: true });
    collators.set(language, found);
  }
  return found;
}

/** The rows by a field, descending with `-` before it; as they came where `sort` names no field of theirs. */
export function sortRows<Row extends object>(rows: readonly Row[], sort: string | undefined, language = 'vi'): Row[] {
  const down = sort?.startsWith('-') ?? false;
  const field = (down ? sort?.slice(1) : sort) as keyof Row | undefined;
  if (field === undefined || rows[0] === undefined || !(field in rows[0])) return [...rows];
  const { compare } = collator(language);
  const sign = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[field], other[field]];
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
