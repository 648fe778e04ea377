import { useTranslation } from 'react-i18next';
import type { Agency, Statement } from '@/api/schema';
import { formatDay, useFormat } from '@/kit/format';
import { dayInWords } from '@/kit/print/day';
import { InWords, PaperFacts, PaperHead, PaperPart, Signatures, useRoll } from '@/kit/print/paper';
import { Printout } from '@/kit/print/printout';
import type { Line } from './lines';

type Props = { agency: Agency; statement: Statement; lines: readonly Line[]; whole: boolean };

/** The statement on paper, for both sides to sign. */
export function StatementPaper({ agency, statement, lines, whole }: Props) {
  const { t, i18n } = useTranslation('agency');
  const { sum, today } = useFormat();
  const roll = useRoll();
  const Lines = roll ? RollLines : SheetLines;
  const { closing } = statement;
  return (
    <Printout>
      <PaperHead title={t('statement.paper_title')}>
        <p>{t('statement.span', { from: formatDay(statement.from), to: formatDay(statement.to) })}</p>
      </PaperHead>
      <PaperFacts
        facts={[
          [t('statement.paper_agency'), `${agency.name} (${agency.code})`],
          [t('address'), agency.address],
          [t('phone'), agency.phone],
        ]}
      />
      {whole ? null : <PaperPart />}
      <Lines statement={statement} lines={lines} />
      <div className="keep-together mt-3">
        <p>
          {t(closing < 0 ? 'statement.paper_credit' : 'statement.paper_closing', {
            day: formatDay(statement.to),
            amount: sum(Math.abs(closing)),
          })}
        </p>
        <InWords amount={Math.abs(closing)} />
        <p>{t('statement.paper_confirm')}</p>
        <p className="mt-4 text-right italic">{dayInWords(today(), i18n.language)}</p>
        <Signatures who={[t('statement.sign_agency'), t('statement.sign_tenant')]} />
      </div>
    </Printout>
  );
}

type LinesProps = Pick<Props, 'statement' | 'lines'>;

function SheetLines({ statement, lines }: LinesProps) {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  const cell = 'border border-current px-1.5 py-0.5';
  const figure = `${cell} num`;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {(['date', 'document', 'kind.label'] as const).map((name) => (
            <th key={name} className={`${cell} text-left`}>
              {t(name)}
            </th>
          ))}
          {(['arising', 'paid', 'balance'] as const).map((name) => (
            <th key={name} className={`${cell} text-right`}>
              {t(`statement.${name}`)}
            </th>
          ))}
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
              <td className={cell} colSpan={3}>
                {t('statement.opening')}
              </td>
            )}
            <td className={figure}>{arising === undefined ? '' : money(arising)}</td>
            <td className={figure}>{paid === undefined ? '' : money(paid)}</td>
            <td className={figure}>{money(balance)}</td>
          </tr>
        ))}
        <tr className="font-semibold">
          <td className={cell} colSpan={3}>
            {t('statement.sums')}
          </td>
          <td className={figure}>{money(statement.arising)}</td>
          <td className={figure}>{money(statement.paid)}</td>
          <td className={figure}>{money(statement.closing)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** On a till roll: a document and its amount on a line, what is owed after it on the next. */
function RollLines({ statement, lines }: LinesProps) {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : money(amount));
  const pair = (name: string, figure: string) => (
    <div className="flex justify-between gap-2">
      <dt>{name}</dt>
      <dd className="num">{figure}</dd>
    </div>
  );
  return (
    <>
      <ul className="border-y border-dashed border-current py-1">
        {lines.map(({ key, entry, date, balance }) =>
          entry ? (
            <li key={key} className="keep-together grid grid-cols-[1fr_auto] gap-x-2 py-0.5">
              <span className="tabular-nums">{entry.document.number}</span>
              <span className="num">{signed(entry.amount)}</span>
              <span>
                {formatDay(date)} {t(`kind.${entry.kind}`)}
              </span>
              <span className="num">{money(balance)}</span>
            </li>
          ) : null,
        )}
      </ul>
      <dl className="keep-together py-1">
        {pair(t('statement.opening'), money(statement.opening))}
        {pair(t('statement.arising'), money(statement.arising))}
        {pair(t('statement.paid'), money(statement.paid))}
        {pair(t('statement.closing'), money(statement.closing))}
      </dl>
    </>
  );
}
