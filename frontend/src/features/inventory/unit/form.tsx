import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, newKey, refreshAll } from '@/api/client';
import type { Unit } from '@/api/schema';
import { filled, useAppForm, useRefusal } from '@/kit/form/form';
import { FormDialog } from '@/kit/form/form-dialog';
import { say } from '@/kit/ui/toast';

type Props = {
  /** The unit that is renamed; none while one is entered. */
  unit: Unit | undefined;
  onClose: () => void;
};

/** Enters or renames a unit. */
export function UnitForm({ unit, onClose }: Props) {
  const { t } = useTranslation(['inventory', 'common']);
  const [key] = useState(newKey);
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: { name: unit?.name ?? '' },
    onSubmit: async ({ value }) => {
      const done = await refusal.send(form, async () => {
        const { error } = unit
          ? await client.PATCH('/api/v1/inventory/units/{id}', {
              params: { path: { id: unit.id }, header: { 'If-Match': ifMatch(unit.version) } },
              body: value,
            })
          : await client.POST('/api/v1/inventory/units', {
              params: { header: { 'Idempotency-Key': key } },
              body: value,
            });
        if (error) throw error;
      });
      if (!done) return;
      say(t('common:saved'), value.name);
      onClose();
      await refreshAll();
    },
  });
  return (
    <FormDialog
      form={form}
      title={unit ? t('unit.rename', { name: unit.name }) : t('unit.new')}
      onClose={onClose}
      problem={refusal.problem}
      onReload={() => {
        onClose();
        void refreshAll();
      }}
    >
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label={t('unit.name')} help={t('unit.name_help')} required maxLength={50} />}
      </form.AppField>
    </FormDialog>
  );
}
