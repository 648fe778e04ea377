import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, queryClient, refreshAll } from '@/api/client';
import { rereadMe } from '@/api/me';
import type { Tenant } from '@/api/schema';
import { useMay } from '@/api/session';
import { languages } from '@/i18n';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Facts, Page, Section } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { tenantQuery } from './query';

/** The company itself: its name, its clock, its language. */
export function TenantPage() {
  const { t } = useTranslation(['auth', 'common']);
  const query = useQuery(tenantQuery());
  const mayWrite = useMay('auth.tenant.write');
  if (query.isPending) return <Loading />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const tenant = query.data;
  return (
    <Page title={t('auth:tenant.title')} lead={t('auth:tenant.lead')}>
      <div className="grid max-w-3xl gap-3">
        <Section title={t('auth:tenant.settings')}>
          {mayWrite ? (
            <EditTenant key={tenant.id} tenant={tenant} />
          ) : (
            <Facts
              facts={[
                [t('auth:tenant.name'), tenant.name],
                [t('auth:tenant.time_zone'), tenant.time_zone],
                [t('auth:tenant.language'), t(`common:language.${tenant.locale}`)],
              ]}
            />
          )}
        </Section>
        <Section title={t('auth:tenant.fixed')}>
          <Facts
            facts={[
              [t('auth:tenant.code'), tenant.code],
              [t('auth:tenant.currency'), tenant.currency],
            ]}
          />
          <p className="mt-3 text-sm text-soft">{t('auth:tenant.fixed_help')}</p>
        </Section>
      </div>
    </Page>
  );
}

const draftOf = ({ name, time_zone, locale }: Tenant) => ({ name, time_zone, locale });

function EditTenant({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation(['auth', 'common']);
  const { problem, send, clear } = useRefusal();
  // what the edit is based on
  const [base, setBase] = useState(tenant);
  const form = useAppForm({
    defaultValues: draftOf(base),
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { data, error } = await client.PATCH('/api/v1/auth/tenant', {
          params: { header: { 'If-Match': ifMatch(base.version) } },
          body: value,
        });
        if (!data) throw error;
        setBase(data);
        form.reset(draftOf(data));
        await rereadMe();
        await refreshAll();
        say(t('common:saved'));
      });
    },
  });
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...tenantQuery(), staleTime: 0 });
    setBase(fresh);
    form.reset(draftOf(fresh));
    clear();
  };
  const zones = [...new Set([tenant.time_zone, 'Asia/Ho_Chi_Minh', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => (
          <field.TextField label={t('auth:tenant.name')} help={t('auth:tenant.name_help')} required maxLength={200} />
        )}
      </form.AppField>
      <form.AppField name="time_zone">
        {(field) => (
          <field.SelectField
            label={t('auth:tenant.time_zone')}
            help={t('auth:tenant.time_zone_help')}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        )}
      </form.AppField>
      <form.AppField name="locale">
        {(field) => (
          <field.SelectField
            label={t('auth:tenant.language')}
            help={t('auth:tenant.language_help')}
            options={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
          />
        )}
      </form.AppField>
      <Refusal problem={problem} onReload={() => void reload()} />
      <div className="flex justify-end">
        <form.AppForm>
          <form.LeaveGuard />
          <form.SubmitButton>{t('common:save')}</form.SubmitButton>
        </form.AppForm>
      </div>
    </form>
  );
}
