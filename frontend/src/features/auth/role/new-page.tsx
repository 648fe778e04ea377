import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { NewRole, Role } from '@/api/schema';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useOnce } from '@/kit/form/use-once';
import { rolesQuery } from '@/kit/pick/reference';
import { Allowed } from '@/kit/state/allowed';
import { Loading } from '@/kit/state/loading';
import { buttonLook } from '@/kit/ui/button';
import { Page, Section } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { useOwnPermissions } from '../permissions';
import { PermissionChoice } from './choice';

const route = getRouteApi('/_desk/roles/new');

/** Makes a role, from nothing or as a copy of another. */
export function NewRolePage() {
  const { t } = useTranslation('auth');
  return (
    <Allowed permission="auth.users.write" title={t('role.new')}>
      <Begun />
    </Allowed>
  );
}

function Begun() {
  const { copy } = route.useSearch();
  const roles = useQuery({ ...rolesQuery(), enabled: copy !== undefined });
  if (copy && roles.isPending) return <Loading />;
  return <Form key={copy} origin={roles.data?.items.find((role) => role.id === copy)} />;
}

function Form({ origin }: { origin: Role | undefined }) {
  const { t } = useTranslation(['auth', 'common']);
  const navigate = route.useNavigate();
  const own = useOwnPermissions();
  const { problem, send } = useRefusal();
  const make = useOnce((body: NewRole, key) =>
    client.POST('/api/v1/auth/roles', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
  const form = useAppForm({
    defaultValues: {
      name: origin ? t('auth:role.copy_of', { name: origin.name }) : '',
      // what one does not hold oneself cannot be handed on
      permissions: (origin?.permissions ?? []).filter((code) => own.includes(code)),
    },
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { document: data, found } = await make(value);
        void refreshAll();
        if (!found) say(t('auth:role.made', { name: data.name }));
        await navigate({ to: '/roles/$id', params: { id: data.id }, ignoreBlocker: true });
      });
    },
  });
  return (
    <Page title={t('auth:role.new')} back={<Link to="/roles">{t('auth:role.list')}</Link>}>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <Section title={t('auth:role.permissions')}>
          <div className="grid gap-4">
            <form.AppField name="name" validators={{ onSubmit: filled }}>
              {(field) => (
                <field.TextField label={t('auth:role.name')} required maxLength={100} className="sm:max-w-sm" />
              )}
            </form.AppField>
            <form.AppField name="permissions">
              {(field) => <PermissionChoice value={field.state.value} onChange={field.handleChange} />}
            </form.AppField>
          </div>
        </Section>
        <Refusal problem={problem} />
        <div className="flex flex-wrap justify-end gap-2">
          <Link to="/roles" ignoreBlocker className={buttonLook()}>
            {t('common:cancel')}
          </Link>
          <form.AppForm>
            <form.LeaveGuard />
            <form.SubmitButton>{t('auth:role.make')}</form.SubmitButton>
          </form.AppForm>
        </div>
      </form>
    </Page>
  );
}
