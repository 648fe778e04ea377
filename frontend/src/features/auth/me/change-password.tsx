import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { Checkbox } from '@/kit/ui/switch';
import { say } from '@/kit/ui/toast';
import { passwordFault } from '../password';

const empty = { current_password: '', new_password: '' };

/** Changes one's own password; one stays signed in here and is out everywhere else. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation('auth');
  const { problem, send } = useRefusal();
  const [shown, setShown] = useState(false);
  const type = shown ? 'text' : 'password';
  const form = useAppForm({
    defaultValues: empty,
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { error } = await client.POST('/api/v1/auth/change-password', { body: value });
        if (error) throw error;
        form.reset(empty);
        await refreshAll();
        say(t('password.changed'), t('password.changed_text'));
      });
    },
  });
  return (
    <form
      noValidate
      className="grid gap-3 sm:max-w-sm"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      {/* tells a password manager whose it is */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <form.AppField name="current_password" validators={{ onSubmit: filled }}>
        {(field) => (
          <field.TextField
            type={type}
            autoComplete="current-password"
            label={t('password.current')}
            required
            maxLength={200}
          />
        )}
      </form.AppField>
      <form.AppField name="new_password" validators={{ onSubmit: ({ value }) => passwordFault(value, email) }}>
        {(field) => (
          <field.TextField
            type={type}
            autoComplete="new-password"
            label={t('password.next')}
            help={t('password.rules')}
            required
            maxLength={200}
          />
        )}
      </form.AppField>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is one */}
      <label className="flex items-center gap-2 pointer-coarse:min-h-11">
        <Checkbox checked={shown} onCheckedChange={setShown} /> {t('password.show')}
      </label>
      <Refusal problem={problem} />
      <div>
        <form.AppForm>
          <form.SubmitButton>{t('password.change')}</form.SubmitButton>
        </form.AppForm>
      </div>
    </form>
  );
}
