import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { Refusal } from '@/kit/form/form';
import { Confirm } from '@/kit/ui/confirm';
import { say } from '@/kit/ui/toast';

type Props = {
  what: 'types' | 'districts';
  row: { id: string; name: string };
  onClose: () => void;
  /** Leads to what uses it, where that is why it cannot go. */
  inUse: ReactNode;
};

/** Asks before an agency type or a district goes; those that agencies are of stay. */
export function DeleteConfirm({ what, row, onClose, inUse }: Props) {
  const { t } = useTranslation(['agency', 'common']);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const used = problem?.code === 'IN_USE';
  const remove = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const params = { path: { id: row.id } };
      const { error } =
        what === 'types'
          ? await client.DELETE('/api/v1/agency/types/{id}', { params })
          : await client.DELETE('/api/v1/agency/districts/{id}', { params });
      if (error) throw error;
      await refreshAll();
      say(t('agency:deleted', { name: row.name }));
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
      title={t(`agency:${what}.delete`, { name: row.name })}
      verb={t('common:delete')}
      onConfirm={() => void remove()}
      busy={busy}
      because={used ? t(`agency:${what}.in_use`) : false}
    >
      <p>{t(`agency:${what}.delete_text`)}</p>
      <Refusal problem={problem} />
      {used ? <p>{inUse}</p> : null}
    </Confirm>
  );
}
