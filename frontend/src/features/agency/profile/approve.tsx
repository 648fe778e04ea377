import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { Agency } from '@/api/schema';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useFormat } from '@/kit/format';
import { useAgencyTypes } from '@/kit/pick/reference';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { Facts } from '@/kit/ui/page';
import { useDistrictOptions } from '../room';
import { useSaid } from '../warnings';

/** Approves an application: gives it the type and district that it may lack. */
export function ApproveDialog({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const { money, moment } = useFormat();
  const types = useAgencyTypes();
  const districts = useDistrictOptions();
  const said = useSaid();
  const { problem, send } = useRefusal();
  const form = useAppForm({
    defaultValues: { type_id: agency.type_id ?? '', district_id: agency.district_id ?? '' },
    onSubmit: async ({ value }) => {
      const done = await send(form, async () => {
        const { data, error } = await client.POST('/api/v1/agency/agencies/{id}/approve', {
          params: { path: { id: agency.id } },
          body: value,
        });
        if (!data) throw error;
        await refreshAll();
        said(t('agency:approve.done', { name: agency.name }), data.warnings);
      });
      if (done) onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agency:approve.title', { name: agency.name })}
      lead={t('agency:approve.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="approve-agency">{t('agency:deed.approve')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id="approve-agency"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <Facts
          facts={[
            [t('agency:phone'), agency.phone],
            [t('agency:email'), agency.email],
            [t('agency:address'), agency.address],
            [t('agency:applied_at'), moment(agency.created_at)],
          ]}
        />
        <form.AppField name="type_id" validators={{ onSubmit: filled }}>
          {(field) => (
            <field.SelectField
              label={t('agency:type')}
              required
              options={types.map(({ id, name, credit_limit }) => ({
                value: id,
                label: t('agency:type_with_limit', { name, limit: money(credit_limit) }),
              }))}
              empty={t('agency:choose')}
              help={t('agency:approve.limit_help')}
            />
          )}
        </form.AppField>
        <form.AppField name="district_id" validators={{ onSubmit: filled }}>
          {(field) => (
            <field.SelectField label={t('agency:district')} required options={districts} empty={t('agency:choose')} />
          )}
        </form.AppField>
        <Refusal problem={problem} />
      </form>
    </Dialog>
  );
}
