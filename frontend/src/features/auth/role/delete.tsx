import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Role } from '@/api/schema';
import { Refusal } from '@/kit/form/form';
import { Confirm } from '@/kit/ui/confirm';
import { say } from '@/kit/ui/toast';

/** Deletes a role that nobody has. */
export function DeleteRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { error } = await client.DELETE('/api/v1/auth/roles/{id}', { params: { path: { id: role.id } } });
      if (error) throw error;
      await navigate({ to: '/roles', ignoreBlocker: true });
      say(t('role.deleted', { name: role.name }));
      await refreshAll();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('role.delete_title', { name: role.name })}
      verb={t('role.delete')}
      onConfirm={() => void go()}
      busy={busy}
    >
      <p>{t('role.delete_text', { count: role.permissions.length })}</p>
      <Refusal problem={problem} />
    </Confirm>
  );
}
