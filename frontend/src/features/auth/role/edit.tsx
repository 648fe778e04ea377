import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, queryClient, refreshAll } from '@/api/client';
import { rereadMe } from '@/api/me';
import type { Role } from '@/api/schema';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { say } from '@/kit/ui/toast';
import { PermissionChoice } from './choice';
import { roleQuery } from './query';

const draftOf = ({ name, permissions }: Role) => ({ name, permissions });

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((code) => other.includes(code));

/** The name of a role and what its holders may do. */
export function EditRole({ role }: { role: Role }) {
  const { t } = useTranslation(['auth', 'common']);
  const { problem, send, clear } = useRefusal();
  // what the edit is based on
  const [base, setBase] = useState(role);
  const take = (fresh: Role) => {
    setBase(fresh);
    form.reset(draftOf(fresh));
  };
  const form = useAppForm({
    defaultValues: draftOf(base),
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { data, error } = await client.PATCH('/api/v1/auth/roles/{id}', {
          params: { path: { id: role.id }, header: { 'If-Match': ifMatch(base.version) } },
          body: value,
        });
        if (!data) throw error;
        take(data);
        // it may be a role of one's own
        await rereadMe();
        await refreshAll();
        say(t('common:saved'), data.users > 0 ? t('auth:role.saved_text', { count: data.users }) : undefined);
      });
    },
  });
  const reload = async () => {
    take(await queryClient.fetchQuery({ ...roleQuery(role.id), staleTime: 0 }));
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
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label={t('auth:role.name')} required maxLength={100} className="sm:max-w-sm" />}
      </form.AppField>
      <form.AppField name="permissions">
        {(field) => <PermissionChoice value={field.state.value} onChange={field.handleChange} />}
      </form.AppField>
      <Refusal problem={problem} onReload={() => void reload()} />
      <div className="flex justify-end">
        <form.Subscribe
          selector={({ values }) => values.name === base.name && same(values.permissions, base.permissions)}
        >
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
