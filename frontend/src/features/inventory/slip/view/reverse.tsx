import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, newKey, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { DayInput } from '@/kit/form/day-input';
import { Field } from '@/kit/form/field';
import { focusUnreadable } from '@/kit/form/form';
import { formatDay, useFormat } from '@/kit/format';
import { useWarehouses } from '@/kit/pick/reference';
import { ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { Textarea } from '@/kit/ui/input';
import { say } from '@/kit/ui/toast';
import type { Trade } from '../entry/line';
import { agencyQuery } from '../query';

type Props = { trade: Trade; slip: Slip; onClose: () => void };

const dated = new Set(['PERIOD_CLOSED', 'TOO_FAR_BACK', 'VALIDATION']);

/** Cancels a slip by a counter-document, once one has read what that does to stock and debt. */
export function ReverseSlip({ trade, slip, onClose }: Props) {
  const { t } = useTranslation('slip');
  const { sum, today } = useFormat();
  const warehouse = useWarehouses().find(({ id }) => id === slip.warehouse_id)?.name ?? '';
  const mayAgencies = useMay('agency.read');
  const { data: agency } = useQuery({
    ...agencyQuery(slip.agency_id ?? ''),
    enabled: Boolean(slip.agency_id) && mayAgencies,
  });
  // one key for one date: a try on another day is another deed
  const [key, setKey] = useState(newKey);
  const [date, setDate] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const reverse = async () => {
    if (focusUnreadable()) return;
    setBusy(true);
    setProblem(undefined);
    const deed = {
      params: { path: { id: slip.id }, header: { 'Idempotency-Key': key } },
      body: { date: date || undefined, note: note.trim() || undefined },
    };
    try {
      const { data, error } =
        trade === 'issue'
          ? await client.POST('/api/v1/inventory/issues/{id}/reverse', deed)
          : await client.POST('/api/v1/inventory/receipts/{id}/reverse', deed);
      if (!data) throw error;
      await refreshAll();
      say(t('reverse.done', { number: slip.number, reversal: data.number }));
      onClose();
    } catch (thrown) {
      const refused = asProblem(thrown);
      setProblem(refused);
      // an answer: nothing has been posted under this key
      if (refused.status >= 400 && refused.status < 500) setKey(newKey());
    } finally {
      setBusy(false);
    }
  };
  const figures = {
    total: sum(slip.total),
    count: slip.lines?.length ?? 0,
    warehouse,
    whom: slip.agency_name ?? agency?.name ?? '',
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('reverse.title', { number: slip.number })}
      verb={t('reverse.verb')}
      onConfirm={() => void reverse()}
      busy={busy}
    >
      <p>{t(`reverse.${trade}`, figures)}</p>
      <p>{t('reverse.kept')}</p>
      <Field label={t('reverse.date')} className="text-ink">
        <DayInput value={date} onChange={setDate} min={slip.date} max={today()} placeholder={formatDay(today())} />
      </Field>
      <Field label={t('reverse.note')} className="text-ink">
        <Textarea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} rows={2} />
      </Field>
      {problem ? (
        <div role="alert">
          <ProblemNote problem={problem}>
            {date && dated.has(problem.code) ? (
              <Button size="sm" className="justify-self-start" onClick={() => setDate('')}>
                {t('entry.use_today')}
              </Button>
            ) : null}
          </ProblemNote>
        </div>
      ) : null}
    </Confirm>
  );
}
