import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { Field } from '@/kit/form/field';
import { Refusal } from '@/kit/form/form';
import { formatDay, formatMonth } from '@/kit/format';
import { daysOf } from '@/kit/format/date';
import { Confirm } from '@/kit/ui/confirm';
import { Textarea } from '@/kit/ui/input';
import { say } from '@/kit/ui/toast';
import { closedBy } from './months';

type Props = { month: string; closedThrough: string | null | undefined; onClose: () => void };

/** Closes a month and every month before it, after saying so. */
export function CloseDialog({ month, closedThrough, onClose }: Props) {
  const { t } = useTranslation('regulation');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const span = closedBy(month, closedThrough);
  const name = formatMonth(month);
  const close = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, error } = await client.POST('/api/v1/regulation/periods/{month}/close', {
        params: { path: { month } },
        body: { reason: note.trim() || null },
      });
      if (!data) throw error;
      await refreshAll();
      say(t('period.closed_done', { month: name }));
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('period.close_title', { month: name })}
      verb={t('period.close')}
      onConfirm={() => void close()}
      busy={busy}
    >
      <p>
        {span.from === undefined
          ? t('period.closes_all', { month: name })
          : span.count === 1
            ? t('period.closes_one', { month: name })
            : t('period.closes_span', { count: span.count, from: formatMonth(span.from), to: name })}
      </p>
      <p>{t('period.close_text', { day: formatDay(daysOf(month).to) })}</p>
      <Field label={t('period.note')}>
        <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Refusal problem={problem} />
    </Confirm>
  );
}
