import { useTranslation } from 'react-i18next';
import type { Agency, Statement } from '@/api/schema';
import { useSession } from '@/api/session';
import { formatDay, useFormat } from '@/kit/format';
import type { Line } from './lines';

type Props = { agency: Agency; statement: Statement; lines: readonly Line[]; whole: boolean };

/** The statement on A4, for both sides to sign. */
export function StatementPaper({ agency, statement, lines, whole }: Props) {
  const { t } = useTranslation('agency');
  const { money, sum, words, today } = useFormat();
  const tenant = useSession((session) => session.me?.tenant.name);
  const cell = 'border border-ink/60 px-1.5 py-1';
  const [year = '', month = '', date = ''] = today().split('-');

  return (
    <article className="print-only">
      <header className="mb-4">
        <p className="font-semibold">{tenant}</p>
        <p className="mt-4 text-center text-xl font-semibold uppercase">{t('statement.paper_title')}</p>
        <p className="text-center">
          {t('statement.span', { from: formatDay(statement.from), to: formatDay(statement.to) })}
        </p>
        <p className="mt-4">
          {t('statement.paper_agency')} <strong>{agency.name}</strong> ({agency.code})
        </p>
        {agency.address ? <p>{t('statement.paper_address', { address: agency.address })}</p> : null}
        {agency.phone ? <p>{t('statement.paper_phone', { phone: agency.phone })}</p> : null}
      </header>
      {whole ? null : <p className="mb-2 font-semibold">{t('statement.not_whole')}</p>}
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-left">
            <th className={cell}>{t('date')}</th>
            <th className={cell}>{t('document')}</th>
            <th className={cell}>{t('kind.label')}</th>
            <th className={`${cell} text-right`}>{t('statement.arising')}</th>
            <th className={`${cell} text-right`}>{t('statement.paid')}</th>
            <th className={`${cell} text-right`}>{t('statement.balance')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, entry, date, arising, paid, balance }) => (
            <tr key={key}>
              {entry ? (
                <>
                  <td className={`${cell} tabular-nums`}>{formatDay(date)}</td>
                  <td className={`${cell} tabular-nums`}>{entry.document.number}</td>
                  <td className={cell}>{t(`kind.${entry.kind}`)}</td>
                </>
              ) : (
                <td className={`${cell} font-semibold`} colSpan={3}>
                  {t('statement.opening')}
                </td>
              )}
              <td className={`${cell} num`}>{arising === undefined ? '' : money(arising)}</td>
              <td className={`${cell} num`}>{paid === undefined ? '' : money(paid)}</td>
              <td className={`${cell} num`}>{money(balance)}</td>
            </tr>
          ))}
          <tr className="font-semibold">
            <td className={cell} colSpan={3}>
              {t('statement.sums')}
            </td>
            <td className={`${cell} num`}>{money(statement.arising)}</td>
            <td className={`${cell} num`}>{money(statement.paid)}</td>
            <td className={`${cell} num`}>{money(statement.closing)}</td>
          </tr>
        </tbody>
      </table>
      <div className="keep-together mt-3 grid gap-1">
        <p>
          {t(statement.closing < 0 ? 'statement.paper_credit' : 'statement.paper_closing', {
            day: formatDay(statement.to),
            amount: sum(Math.abs(statement.closing)),
          })}
        </p>
        <p>{t('statement.paper_words', { words: words(Math.abs(statement.closing)) })}</p>
        <p className="mt-2">{t('statement.paper_confirm')}</p>
        <p className="mt-4 text-right italic">{t('statement.paper_day', { year, month, date })}</p>
        <div className="mt-2 grid grid-cols-2 pb-24 text-center">
          <div>
            <p className="font-semibold">{t('statement.sign_agency')}</p>
            <p className="text-sm italic">{t('statement.sign_hint')}</p>
          </div>
          <div>
            <p className="font-semibold">{t('statement.sign_tenant')}</p>
            <p className="text-sm italic">{t('statement.sign_hint')}</p>
          </div>
        </div>
      </div>
    </article>
  );
}
