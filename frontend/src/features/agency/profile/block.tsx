import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { Agency } from '@/api/schema';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useFormat } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { useSaid } from '../warnings';

/** Blocks an agency, or turns an application down, with the reason. */
export function BlockDialog({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const { sum } = useFormat();
  const said = useSaid();
  const { problem, send } = useRefusal();
  // what happens to an application is worded apart
  const words = agency.status === 'pending' ? 'turn_down' : 'block';
  const form = useAppForm({
    defaultValues: { reason: '' },
    onSubmit: async ({ value }) => {
      const done = await send(form, async () => {
        const { data, error } = await client.POST('/api/v1/agency/agencies/{id}/block', {
          params: { path: { id: agency.id } },
          body: value,
        });
        if (!data) throw error;
        await refreshAll();
        said(t(`agency:${words}.done`, { name: agency.name }), data.warnings);
      });
      if (done) onClose();
    },
  });

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`agency:${words}.title`, { name: agency.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="block-agency" look="danger">
              {t(`agency:deed.${words}`)}
            </form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id="block-agency"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <p>
          {t(`agency:${words}.text`)} {agency.debt > 0 ? t('agency:block.debt', { debt: sum(agency.debt) }) : null}
        </p>
        <form.AppField name="reason" validators={{ onSubmit: filled }}>
          {(field) => <field.TextareaField label={t('agency:reason')} required maxLength={1000} />}
        </form.AppField>
        <Refusal problem={problem} />
      </form>
    </Dialog>
  );
}
