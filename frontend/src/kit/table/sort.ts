/**
 * Order for tables that hold all their rows. Names stand as in a Vietnamese dictionary in either language: they are
 * Vietnamese, and the lists that the server sorts stand so too.
 */
const { compare } = new Intl.Collator('vi', { numeric: true });

/** The rows by a field, descending with `-` before it; as they came where `sort` names no field of theirs. */
export function sortRows<Row extends object>(rows: readonly Row[], sort: string | undefined): Row[] {
  const down = sort?.startsWith('-') ?? false;
  const field = (down ? sort?.slice(1) : sort) as keyof Row | undefined;
  if (field === undefined || rows[0] === undefined || !(field in rows[0])) return [...rows];
  const sign = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[field], other[field]];
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
