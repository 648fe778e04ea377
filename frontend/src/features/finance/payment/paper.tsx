import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { useMay } from '@/api/session';
import { useFormat } from '@/kit/format';
import { InWords, PaperFacts, PaperHead, Signatures, useRoll } from '@/kit/print/paper';
import { Printout } from '@/kit/print/printout';
import { agencyQuery } from './query';

/** A payment on paper: the receipt that the payer takes along; two signatures on a till roll, four on A4. */
export function PaymentPaper({ payment }: { payment: Payment }) {
  const { t } = useTranslation('finance');
  const { sum } = useFormat();
  const roll = useRoll();
  const mayRead = useMay('agency.read');
  const { data: agency } = useQuery({ ...agencyQuery(payment.agency_id), enabled: mayRead });
  const reversal = payment.kind === 'payment_reversal';
  const signers = (['payer', 'cashier', 'accountant', 'director'] as const).slice(0, roll ? 2 : 4);
  return (
    <Printout>
      <PaperHead title={t(reversal ? 'paper.reversal' : 'paper.payment')} number={payment.number} day={payment.date} />
      <PaperFacts
        facts={[
          [t('paper.payer'), agency?.name ?? payment.agency_name],
          [t('paper.agency_code'), agency?.code ?? payment.agency_code],
          [t('paper.address'), agency?.address],
          [t('paper.phone'), agency?.phone],
          [t('payment.method'), t(`method.${payment.method}`)],
          [t('payment.reference'), payment.reference],
          [t('paper.reason'), payment.note ?? (reversal ? null : t('paper.usual_reason'))],
          [t('paper.reverses'), payment.reverses_number],
        ]}
      />
      <p className="text-[1.15em]">
        {t('payment.amount')}: <span className="font-bold">{sum(payment.amount)}</span>
      </p>
      <InWords amount={payment.amount} />
      <p>
        {t('payment.debt_after')}: <span className="font-medium">{sum(payment.debt_after)}</span>
      </p>
      <Signatures who={signers.map((signer) => t(`paper.sign.${signer}`))} />
    </Printout>
  );
}
