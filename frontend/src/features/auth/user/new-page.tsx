import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { NewUser } from '@/api/schema';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useOnce } from '@/kit/form/use-once';
import { Allowed } from '@/kit/state/allowed';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { blank, newUserOf } from './draft';
import { UserFields } from './fields';

/** Makes an account for somebody. */
export function NewUserPage() {
  const { t } = useTranslation('auth');
  return (
    <Allowed permission="auth.users.write" title={t('user.new')}>
      <UserForm />
    </Allowed>
  );
}

function UserForm() {
  const { t } = useTranslation(['auth', 'common']);
  const navigate = useNavigate();
  const { problem, send } = useRefusal();
  const make = useOnce((body: NewUser, key) =>
    client.POST('/api/v1/auth/users', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
  const form = useAppForm({
    defaultValues: blank,
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { document: data, found } = await make(newUserOf(value));
        void refreshAll();
        if (!found) say(t('auth:user.made', { name: data.name }), t('auth:user.made_text', { email: data.email }));
        await navigate({ to: '/users/$id', params: { id: data.id }, ignoreBlocker: true });
      });
    },
  });
  return (
    <Page title={t('auth:user.new')} back={<Link to="/users">{t('auth:user.list')}</Link>}>
      <form
        noValidate
        className="grid max-w-3xl gap-4 rounded-lg border bg-surface p-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <UserFields form={form} fresh />
        <Refusal problem={problem} />
        <div className="flex flex-wrap justify-end gap-2">
          <Link to="/users" ignoreBlocker className={buttonLook()}>
            {t('common:cancel')}
          </Link>
          <form.AppForm>
            <form.LeaveGuard />
            <form.SubmitButton>{t('auth:user.make')}</form.SubmitButton>
          </form.AppForm>
        </div>
      </form>
    </Page>
  );
}
