import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { useFormat } from '@/kit/format';
import { cx } from '@/kit/ui/cx';

/** What the agency owes, less what it pays, and what is left. */
export function Debt({ agency, paid }: { agency: Agency | null | undefined; paid: number | undefined }) {
  const { t } = useTranslation('finance');
  const { money } = useFormat();
  if (!agency) {
    return (
      <div className="hidden content-center rounded-lg border border-dashed p-4 text-center text-soft lg:grid lg:self-start lg:py-8">
        {t('payment.debt_later')}
      </div>
    );
  }
  const left = agency.debt - (paid ?? 0);
  return (
    <aside
      aria-label={t('payment.debt_of', { name: agency.name })}
      className="order-first grid content-start gap-3 self-start rounded-lg border bg-surface p-4 lg:order-none"
    >
      <div>
        <p className="font-medium">{agency.name}</p>
        <p className="text-sm text-soft">
          {agency.code}
          {agency.phone ? ` · ${agency.phone}` : ''}
        </p>
      </div>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        <dt className="text-soft">{t('payment.debt_now')}</dt>
        <dd className="num">{money(agency.debt)}</dd>
        <dt className="text-soft">{t('payment.paying')}</dt>
        <dd className="num">{paid ? money(-paid) : '—'}</dd>
        <dt className="border-t pt-1 font-medium">{t('payment.debt_left')}</dt>
        <dd className={cx('num border-t pt-1 text-lg font-semibold', left < 0 && 'text-bad')} aria-live="polite">
          {money(left)}
        </dd>
      </dl>
      {left < 0 ? <p className="text-sm text-bad">{t('payment.too_much', { amount: money(-left) })}</p> : null}
      <Link
        to="/agencies/$id/statement"
        params={{ id: agency.id }}
        className="justify-self-start text-sm text-accent hover:underline"
      >
        {t('statement')}
      </Link>
    </aside>
  );
}
