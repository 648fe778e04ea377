import { IconDoorExit, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { User } from '@/api/schema';
import { Refusal } from '@/kit/form/form';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { say } from '@/kit/ui/toast';
import { SetPasswordDialog } from './set-password';

type Deed = 'deactivate' | 'activate' | 'end_sessions';

/** What can be done to an account besides editing it. */
export function UserDeeds({ user, own }: { user: User; own: boolean }) {
  const { t } = useTranslation('auth');
  const [open, setOpen] = useState<Deed | 'password'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button onClick={() => setOpen('password')} because={own && t('user.own_password')}>
        <IconKey size={16} aria-hidden /> {t('user.set_password')}
      </Button>
      <Button onClick={() => setOpen('end_sessions')} because={own && t('user.own_sessions')}>
        <IconDoorExit size={16} aria-hidden /> {t('user.end_sessions')}
      </Button>
      {user.active ? (
        <Button look="danger" onClick={() => setOpen('deactivate')} because={own && t('user.own_account')}>
          <IconUserOff size={16} aria-hidden /> {t('user.deactivate')}
        </Button>
      ) : (
        <Button look="primary" onClick={() => setOpen('activate')}>
          <IconUserCheck size={16} aria-hidden /> {t('user.activate')}
        </Button>
      )}
      {open === 'password' ? <SetPasswordDialog user={user} onClose={close} /> : null}
      {open && open !== 'password' ? <DeedConfirm deed={open} user={user} onClose={close} /> : null}
    </>
  );
}

async function carryOut(deed: Deed, user: User): Promise<void> {
  const path = { id: user.id };
  const { error } =
    deed === 'end_sessions'
      ? await client.POST('/api/v1/auth/users/{id}/end-sessions', { params: { path } })
      : await client.PATCH('/api/v1/auth/users/{id}', {
          params: { path, header: { 'If-Match': ifMatch(user.version) } },
          body: { active: deed === 'activate' },
        });
  if (error) throw error;
}

function DeedConfirm({ deed, user, onClose }: { deed: Deed; user: User; onClose: () => void }) {
  const { t } = useTranslation('auth');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { name } = user;
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await carryOut(deed, user);
      await refreshAll();
      say(t(`user.${deed}_done`, { name }));
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
      title={t(`user.${deed}_title`, { name })}
      verb={t(`user.${deed}`)}
      onConfirm={() => void go()}
      busy={busy}
    >
      <p>{t(`user.${deed}_text`, { name })}</p>
      <Refusal
        problem={problem}
        onReload={() => {
          onClose();
          void refreshAll();
        }}
      />
    </Confirm>
  );
}
