type Row = { item_id: string; name: string; in: number; out: number };

/** The items of which the most came and went, over all warehouses; those that lay still are left out. */
export function busiest(rows: readonly Row[], count: number): { name: string; in: number; out: number }[] {
  const items = new Map<string, { name: string; in: number; out: number }>();
  for (const row of rows) {
    const item = items.get(row.item_id) ?? { name: row.name, in: 0, out: 0 };
    items.set(row.item_id, { name: row.name, in: exact(item.in + row.in), out: exact(item.out + row.out) });
  }
  return [...items.values()]
    .filter((item) => item.in !== 0 || item.out !== 0)
    .toSorted((one, other) => other.in + other.out - one.in - one.out)
    .slice(0, count);
}

/** Quantities have three decimals at most; a sum of them has no more. */
function exact(quantity: number): number {
  return Math.round(quantity * 1_000) / 1_000;
}
