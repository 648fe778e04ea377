import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useFormat } from '@/kit/format';

type Props = {
  title: string;
  span: string;
  /** Its figures need the long side of the sheet. */
  wide?: boolean;
  /** Its figures are money: it says in which currency. */
  inMoney?: boolean;
  children?: ReactNode;
};

/** What stands above a printed report: whose it is, what it is, of which days, and who printed it when. */
export function ReportHead({ title, span, wide, inMoney, children }: Props) {
  useEffect(() => {
    if (!wide) return undefined;
    // of the whole document: parts on differently turned sheets would be torn apart
    document.body.dataset.paper = 'wide';
    return () => {
      delete document.body.dataset.paper;
    };
  }, [wide]);
  const { t } = useTranslation();
  const me = useSession((session) => session.me);
  const { moment, currencyName } = useFormat();
  return (
    <header className="print-only mb-4">
      <div className="flex items-baseline justify-between gap-4">
        <p className="font-semibold">{me?.tenant.name}</p>
        <p className="text-xs">{t('printed_by', { when: moment(new Date().toISOString()), who: me?.name ?? '' })}</p>
      </div>
      <p className="mt-4 text-center text-xl font-semibold uppercase">{title}</p>
      <p className="text-center">{span}</p>
      {children}
      {inMoney ? <p className="text-right italic">{t('paper.counted_in', { currency: currencyName })}</p> : null}
    </header>
  );
}
