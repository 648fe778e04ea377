import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { User } from '@/api/schema';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { say } from '@/kit/ui/toast';
import { passwordFault } from '../password';

/** Gives somebody another password; wherever they are signed in, they are out. */
export function SetPasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation(['auth', 'common']);
  const { problem, send } = useRefusal();
  const { name } = user;
  const form = useAppForm({
    defaultValues: { password: '' },
    onSubmit: async ({ value }) => {
      const done = await send(form, async () => {
        const { error } = await client.POST('/api/v1/auth/users/{id}/set-password', {
          params: { path: { id: user.id } },
          body: value,
        });
        if (error) throw error;
        await refreshAll();
        say(t('auth:user.set_password_done', { name }));
      });
      if (done) onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('auth:user.set_password_title', { name })}
      lead={t('auth:user.set_password_text', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="set-password">{t('auth:user.set_password')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id="set-password"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <form.AppField name="password" validators={{ onSubmit: ({ value }) => passwordFault(value, user.email) }}>
          {(field) => (
            <field.TextField
              type="password"
              autoComplete="new-password"
              label={t('auth:password.next')}
              help={t('auth:password.rules')}
              required
              maxLength={200}
            />
          )}
        </form.AppField>
        <Refusal problem={problem} />
        {/* tells a password manager whose it is; last, for the focus goes to the first field */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      </form>
    </Dialog>
  );
}
