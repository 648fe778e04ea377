import type { AgeingBuckets } from '@/api/schema';

/** The ages of a debt, the youngest first, and the fill of each. */
export const buckets = [
  { id: 'days_0_30', fill: 'fill-good-fill', dot: 'bg-good-fill' },
  { id: 'days_31_60', fill: 'fill-warn-fill/55', dot: 'bg-warn-fill/55' },
  { id: 'days_61_90', fill: 'fill-warn-fill', dot: 'bg-warn-fill' },
  { id: 'over_90', fill: 'fill-bad-fill', dot: 'bg-bad-fill' },
] as const satisfies readonly { id: keyof AgeingBuckets; fill: string; dot: string }[];

export type Bucket = (typeof buckets)[number]['id'];

/** Each age's part of the whole in percent, and where it begins; credits take no room. */
export function parts(ages: AgeingBuckets): { id: Bucket; at: number; percent: number }[] {
  const whole = buckets.reduce((sum, { id }) => sum + Math.max(0, ages[id]), 0);
  let at = 0;
  return buckets.map(({ id }) => {
    const percent = whole > 0 ? (Math.max(0, ages[id]) / whole) * 100 : 0;
    const part = { id, at, percent };
    at += percent;
    return part;
  });
}
