import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useFormat } from '@/kit/format';

/** What stands above a printed report: whose it is, what it is, of which days, and who printed it when. */
export function ReportHead({ title, span, children }: { title: string; span: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const me = useSession((session) => session.me);
  const { moment } = useFormat();
  return (
    <header className="print-only mb-4">
      <div className="flex items-baseline justify-between gap-4">
        <p className="font-semibold">{me?.tenant.name}</p>
        <p className="text-xs">{t('printed_by', { when: moment(new Date().toISOString()), who: me?.name ?? '' })}</p>
      </div>
      <p className="mt-4 text-center text-xl font-semibold uppercase">{title}</p>
      <p className="text-center">{span}</p>
      {children}
    </header>
  );
}
