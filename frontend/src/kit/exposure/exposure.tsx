import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/kit/format/use-format';
import { cx } from '@/kit/ui/cx';

/** What an agency owes and may still buy for; `pending` are approved slips not yet delivered. */
export type ExposureFigures = { limit: number; debt: number; pending: number };

/** From this share of the limit on an agency is near it. */
export const nearShare = 0.8;

export type ExposureState = 'good' | 'warn' | 'bad';

/** Green within the limit, amber near it, red beyond it. */
export function exposureState({ limit, debt, pending }: ExposureFigures): ExposureState {
  const used = debt + pending;
  if (used > limit) return 'bad';
  return used > 0 && used >= limit * nearShare ? 'warn' : 'good';
}

const fills: Record<ExposureState, string> = {
  good: 'fill-good-fill',
  warn: 'fill-warn-fill',
  bad: 'fill-bad-fill',
};
export const inks: Record<ExposureState, string> = { good: 'text-good', warn: 'text-warn', bad: 'text-bad' };

/** How much of the limit is used, as a bar. */
export function ExposureBar({ figures, className }: { figures: ExposureFigures; className?: string }) {
  const { t } = useTranslation();
  const used = figures.debt + figures.pending;
  const share = figures.limit > 0 ? Math.max(0, used / figures.limit) : used > 0 ? 1 : 0;
  const percent = Math.round(share * 100);
  const state = exposureState(figures);
  return (
    <svg
      role="img"
      aria-label={t('exposure.used', { percent })}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className={cx('h-1.5 w-full overflow-hidden rounded-full', className)}
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={Math.min(100, share * 100)} height="6" className={fills[state]} />
    </svg>
  );
}

type TermProps = { name: ReactNode; children: ReactNode; sign?: string; strong?: boolean; tone?: string };

function Term({ name, children, sign, strong, tone }: TermProps) {
  return (
    // the sign goes with its term where the line is broken
    <div className="flex gap-x-3">
      {sign ? (
        <span aria-hidden className="self-end pb-px text-lg text-soft">
          {sign}
        </span>
      ) : null}
      <div className="grid">
        <span className="text-sm text-soft">{name}</span>
        <span className={cx('text-lg tabular-nums', strong && 'font-semibold', tone)}>{children}</span>
      </div>
    </div>
  );
}

type EquationProps = {
  figures: ExposureFigures;
  /** A slip in the making; its amount is taken off too. */
  slip?: number;
  /** Makes a term a link to what it is made of. */
  link?: (term: 'limit' | 'debt' | 'pending', text: ReactNode) => ReactNode;
};

/** limit − debt − pending (− this slip) = available, in the colour of its state. */
export function ExposureEquation({ figures, slip, link = (_, text) => text }: EquationProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const after = { ...figures, pending: figures.pending + (slip ?? 0) };
  const state = exposureState(after);
  return (
    <section aria-label={t('exposure.title')} data-state={state} className="grid gap-2">
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        <Term name={t('exposure.limit')}>{link('limit', money(figures.limit))}</Term>
        <Term name={t('exposure.debt')} sign="−">
          {link('debt', money(figures.debt))}
        </Term>
        <Term name={t('exposure.pending')} sign="−">
          {link('pending', money(figures.pending))}
        </Term>
        {slip === undefined ? null : (
          <Term name={t('exposure.slip')} sign="−">
            {money(slip)}
          </Term>
        )}
        <Term name={t(slip === undefined ? 'exposure.available' : 'exposure.left')} sign="=" strong tone={inks[state]}>
          {money(after.limit - after.debt - after.pending)}
        </Term>
      </div>
      <ExposureBar figures={after} />
    </section>
  );
}
