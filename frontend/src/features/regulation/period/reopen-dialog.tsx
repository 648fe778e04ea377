import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { Field } from '@/kit/form/field';
import { Refusal } from '@/kit/form/form';
import { formatMonth } from '@/kit/format';
import { Confirm } from '@/kit/ui/confirm';
import { Textarea } from '@/kit/ui/input';
import { say } from '@/kit/ui/toast';
import { openedBy } from './months';

type Props = { month: string; closedThrough: string; onClose: () => void };

/** Reopens a month and every month after it, with the reason. */
export function ReopenDialog({ month, closedThrough, onClose }: Props) {
  const { t } = useTranslation('regulation');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const span = openedBy(month, closedThrough);
  const name = formatMonth(month);
  const reopen = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, error } = await client.POST('/api/v1/regulation/periods/{month}/reopen', {
        params: { path: { month } },
        body: { reason: reason.trim() },
      });
      if (!data) throw error;
      await refreshAll();
      say(t('period.reopened_done', { month: name }));
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
      title={t('period.reopen_title', { month: name })}
      verb={t('period.reopen')}
      onConfirm={() => void reopen()}
      busy={busy}
      because={reason.trim() === '' && t('period.reason_first')}
    >
      <p>
        {span.count === 1
          ? t('period.opens_one', { month: name })
          : t('period.opens_span', { count: span.count, from: name, to: formatMonth(span.to) })}
      </p>
      <p>{t('period.reopen_text')}</p>
      <Field label={t('period.reason')} required>
        <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refusal problem={problem} />
    </Confirm>
  );
}
