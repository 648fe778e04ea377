import type { AgeingBuckets } from '@/api/schema';
import { formatPercent } from '@/kit/format';
import { cx } from '@/kit/ui/cx';
import { buckets, parts } from './buckets';

type Props = {
  ages: AgeingBuckets;
  /** Read out; a bar beside its figures needs none. */
  label?: string;
  className?: string;
};

/** A debt by its age as one bar. */
export function AgeingBar({ ages, label, className }: Props) {
  const fills = new Map(buckets.map(({ id, fill }) => [id, fill]));
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className={cx('block h-1.5 w-full overflow-hidden rounded-full', className)}
    >
      <rect width="100" height="6" className="fill-line" />
      {parts(ages).map(({ id, at, percent }) => (
        <rect key={id} x={at} width={percent} height="6" className={fills.get(id)} />
      ))}
    </svg>
  );
}

type LegendProps = {
  ages: AgeingBuckets;
  name: (id: (typeof buckets)[number]['id']) => string;
  money: (amount: number) => string;
};

/** The ages with their sums and shares. */
export function AgeingLegend({ ages, name, money }: LegendProps) {
  const percents = new Map(parts(ages).map(({ id, percent }) => [id, percent]));
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {buckets.map(({ id, dot }) => (
        <div key={id}>
          <dt className="flex items-center gap-2 text-sm text-soft">
            <span aria-hidden className={cx('size-2.5 rounded-full', dot)} /> {name(id)}
          </dt>
          <dd className="text-lg font-semibold tabular-nums">{money(ages[id])}</dd>
          <dd className="text-sm text-soft">{formatPercent(percents.get(id) ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
