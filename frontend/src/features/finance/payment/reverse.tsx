import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, newKey, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Payment } from '@/api/schema';
import { useMay } from '@/api/session';
import { DayInput } from '@/kit/form/day-input';
import { Field } from '@/kit/form/field';
import { focusUnreadable } from '@/kit/form/form';
import { formatDay, useFormat } from '@/kit/format';
import { ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { Textarea } from '@/kit/ui/input';
import { say } from '@/kit/ui/toast';
import { agencyQuery } from './query';
import { remedies } from './remedies';

/** Cancels a payment by a counter-document, once one has seen what that does. */
export function ReversePayment({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t } = useTranslation('finance');
  const { sum, today } = useFormat();
  const mayRead = useMay('agency.read');
  const { data: agency } = useQuery({ ...agencyQuery(payment.agency_id), enabled: mayRead });
  const [key] = useState(newKey);
  const [date, setDate] = useState(today());
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const reverse = async () => {
    if (focusUnreadable()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, error } = await client.POST('/api/v1/finance/payments/{id}/reverse', {
        params: { path: { id: payment.id }, header: { 'Idempotency-Key': key } },
        body: { date: date || undefined, note: note.trim() || undefined },
      });
      if (!data) throw error;
      await refreshAll();
      say(t('reverse.done', { number: payment.number }), t('reverse.by', { number: data.number }));
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const helps = problem ? remedies(problem).find((remedy) => remedy.field === 'date') : undefined;
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('reverse.title', { number: payment.number })}
      verb={t('payment.reverse')}
      onConfirm={() => void reverse()}
      busy={busy}
    >
      <p>{t('reverse.text', { amount: sum(payment.amount), name: payment.agency_name ?? agency?.name ?? '' })}</p>
      {agency ? (
        <p>{t('reverse.debt', { before: sum(agency.debt), after: sum(agency.debt + payment.amount) })}</p>
      ) : null}
      {payment.reference ? <p>{t('reverse.reference', { reference: payment.reference })}</p> : null}
      <Field label={t('reverse.date')} className="text-ink">
        <DayInput value={date} onChange={setDate} min={payment.date} max={today()} />
      </Field>
      <Field label={t('reverse.note')} className="text-ink">
        <Textarea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} rows={2} />
      </Field>
      {problem ? (
        <div role="alert">
          <ProblemNote problem={problem}>
            {helps ? (
              <Button size="sm" className="justify-self-start" onClick={() => setDate(helps.date)}>
                {t('payment.date_it', { day: formatDay(helps.date) })}
              </Button>
            ) : null}
          </ProblemNote>
        </div>
      ) : null}
    </Confirm>
  );
}
