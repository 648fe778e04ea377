import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, queryClient, refreshAll } from '@/api/client';
import { rereadMe } from '@/api/me';
import type { User } from '@/api/schema';
import { useSession } from '@/api/session';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { say } from '@/kit/ui/toast';
import { changesOf, draftOf } from './draft';
import { UserFields } from './fields';
import { userQuery } from './query';

/** The account of a user as a form. */
export function EditUser({ user }: { user: User }) {
  const { t } = useTranslation(['auth', 'common']);
  const own = useSession((session) => session.me?.id === user.id);
  const { problem, send, clear } = useRefusal();
  // what the edit is based on
  const [base, setBase] = useState(user);
  // a deed beside the form changed the account: nothing that is typed here, but its version
  if (base.version !== user.version && base.active !== user.active) setBase(user);
  const form = useAppForm({
    defaultValues: draftOf(base),
    onSubmit: async ({ value }) => {
      const body = changesOf(draftOf(base), value);
      if (Object.keys(body).length === 0) return;
      await send(form, async () => {
        const { data, error } = await client.PATCH('/api/v1/auth/users/{id}', {
          params: { path: { id: user.id }, header: { 'If-Match': ifMatch(base.version) } },
          body,
        });
        if (!data) throw error;
        setBase(data);
        form.reset(draftOf(data));
        // the language on the screen follows the account, unless one was chosen on this machine
        if (own) await rereadMe();
        await refreshAll();
        say(t('common:saved'), t('auth:user.saved_text', { name: data.name }));
      });
    },
  });
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...userQuery(user.id), staleTime: 0 });
    setBase(fresh);
    form.reset(draftOf(fresh));
    clear();
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <UserFields form={form} fresh={false} />
      <Refusal problem={problem} onReload={() => void reload()} />
      <div className="flex justify-end">
        <form.Subscribe selector={(state) => Object.keys(changesOf(draftOf(base), state.values)).length === 0}>
          {(unchanged) => (
            <form.AppForm>
              <form.LeaveGuard />
              <form.SubmitButton because={unchanged && t('auth:user.unchanged')}>{t('common:save')}</form.SubmitButton>
            </form.AppForm>
          )}
        </form.Subscribe>
      </div>
    </form>
  );
}
