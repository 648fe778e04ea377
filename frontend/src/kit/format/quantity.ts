const quantities = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
const percents = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A quantity, at most 3 decimals: `1.234,5`. */
export function formatQuantity(quantity: number): string {
  return quantities.format(quantity).replace('-', '−');
}

/** A figure that is neither money nor a quantity, at most 4 decimals. */
export function formatDecimal(figure: number): string {
  return decimals.format(figure).replace('-', '−');
}

/** Quantities added up exactly, in thousandths, the finest there are: 0,1 and 0,2 are 0,3 and no hair more. */
export function addQuantities(...quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + Math.round(quantity * 1_000), 0) / 1_000;
}

const shares = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A share of a report as the API rounds it: `12,34 %`. */
export function formatShare(percent: number): string {
  return `${shares.format(percent)} %`;
}

/** A share in percent: `12,5 %`. */
export function formatPercent(percent: number): string {
  return `${percents.format(percent)} %`;
}

/**
 * The amount of a line: quantity times unit price, both money in the smallest unit, rounded half up once, as the books do it.
 * Both are decimals of few digits, so the product of their integers is exact.
 */
export function lineAmount(quantity: number, unitPrice: number): number {
  const product = BigInt(Math.round(quantity * 1_000)) * BigInt(Math.round(unitPrice * 10_000));
  const half = 5_000_000n;
  return Number((product + (product < 0n ? -half : half)) / 10_000_000n);
}
