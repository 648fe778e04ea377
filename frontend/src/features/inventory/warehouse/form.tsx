import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, newKey, refreshAll } from '@/api/client';
import type { Warehouse } from '@/api/schema';
import { Fields } from '@/kit/form/field';
import { filled, useAppForm, useRefusal } from '@/kit/form/form';
import { FormDialog } from '@/kit/form/form-dialog';
import { say } from '@/kit/ui/toast';

type Props = {
  /** The warehouse that is edited; none while one is entered. */
  warehouse: Warehouse | undefined;
  onClose: () => void;
};

/** Enters or edits a warehouse. */
export function WarehouseForm({ warehouse, onClose }: Props) {
  const { t } = useTranslation(['inventory', 'common']);
  const [key] = useState(newKey);
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: {
      name: warehouse?.name ?? '',
      address: warehouse?.address ?? '',
      is_default: warehouse?.is_default ?? false,
    },
    onSubmit: async ({ value }) => {
      const body = { name: value.name, address: value.address || null, is_default: value.is_default };
      const done = await refusal.send(form, async () => {
        const { error } = warehouse
          ? await client.PATCH('/api/v1/inventory/warehouses/{id}', {
              params: { path: { id: warehouse.id }, header: { 'If-Match': ifMatch(warehouse.version) } },
              body,
            })
          : await client.POST('/api/v1/inventory/warehouses', {
              params: { header: { 'Idempotency-Key': key } },
              body,
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
      title={warehouse ? warehouse.name : t('warehouse.new')}
      onClose={onClose}
      problem={refusal.problem}
      onReload={() => {
        onClose();
        void refreshAll();
      }}
    >
      <Fields>
        <form.AppField name="name" validators={{ onSubmit: filled }}>
          {(field) => (
            <field.TextField label={t('warehouse.name')} required maxLength={100} className="sm:col-span-2" />
          )}
        </form.AppField>
        <form.AppField name="address">
          {(field) => <field.TextareaField label={t('address')} maxLength={500} className="sm:col-span-2" />}
        </form.AppField>
        {warehouse?.is_default ? (
          <p className="text-soft sm:col-span-2">{t('warehouse.is_default_text')}</p>
        ) : (
          <form.AppField name="is_default">
            {(field) => (
              <field.SwitchField
                label={t('warehouse.default')}
                help={t('warehouse.default_help')}
                className="sm:col-span-2"
              />
            )}
          </form.AppField>
        )}
      </Fields>
    </FormDialog>
  );
}
