/**
 * What an item without a price of its own sells for: its purchase price times so many per cent, rounded half up to
 * 4 decimals, once, as the books do it.
 */
export function priceByRatio(purchase: number, percent: number): number {
  const product = BigInt(Math.round(purchase * 10_000)) * BigInt(Math.round(percent * 10_000));
  return Number((product + 500_000n) / 1_000_000n) / 10_000;
}

type Stocked = { on_hand: number; low_stock?: number | null };

/** Whether there is less of it than its mark. */
export function isLow({ on_hand, low_stock }: Stocked): boolean {
  return low_stock !== undefined && low_stock !== null && on_hand < low_stock;
}
