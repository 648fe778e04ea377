import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { NewAgency } from '@/api/schema';
import { useMay } from '@/api/session';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useOnce } from '@/kit/form/use-once';
import { useFormat } from '@/kit/format';
import { Allowed } from '@/kit/state/allowed';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { useSaid } from '../warnings';
import { Alike } from './alike';
import { blank, newAgencyOf } from './draft';
import { AgencyFields } from './fields';

/** Registers an agency. */
export function NewAgencyPage() {
  const { t } = useTranslation('agency');
  return (
    <Allowed permission="agency.write" title={t('form.new')}>
      <AgencyForm />
    </Allowed>
  );
}

function AgencyForm() {
  const { t } = useTranslation(['agency', 'common']);
  const { today } = useFormat();
  const navigate = useNavigate();
  const mayLimit = useMay('agency.limit');
  const said = useSaid();
  const { problem, send } = useRefusal();
  const register = useOnce((body: NewAgency, key) =>
    client.POST('/api/v1/agency/agencies', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
  const form = useAppForm({
    defaultValues: { ...blank, registered_on: today() },
    onSubmit: async ({ value }) => {
      await send(form, async () => {
        const { document: data, found } = await register(newAgencyOf(value));
        void refreshAll();
        if (!found) said(t('agency:form.registered', { name: data.name, code: data.code }), data.warnings);
        await navigate({ to: '/agencies/$id', params: { id: data.id }, ignoreBlocker: true });
      });
    },
  });

  return (
    <Page title={t('agency:form.new')} back={<Link to="/agencies">{t('common:nav.agencies')}</Link>}>
      <form
        noValidate
        className="grid max-w-3xl gap-4 rounded-lg border bg-surface p-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <AgencyFields form={form} loose={false} limit={mayLimit} fresh />
        <form.Subscribe selector={({ values }) => [values.name, values.phone] as const}>
          {([name, phone]) => <Alike name={name} phone={phone} />}
        </form.Subscribe>
        <Refusal problem={problem} />
        <div className="flex flex-wrap justify-end gap-2">
          <Link to="/agencies" ignoreBlocker className={buttonLook()}>
            {t('common:cancel')}
          </Link>
          <form.AppForm>
            <form.LeaveGuard />
            <form.SubmitButton>{t('agency:form.register')}</form.SubmitButton>
          </form.AppForm>
        </div>
      </form>
    </Page>
  );
}
