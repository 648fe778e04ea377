import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, newKey, refreshAll } from '@/api/client';
import type { Supplier } from '@/api/schema';
import { Fields } from '@/kit/form/field';
import { filled, useAppForm, useRefusal } from '@/kit/form/form';
import { FormDialog } from '@/kit/form/form-dialog';
import { say } from '@/kit/ui/toast';

type Props = {
  /** The supplier that is edited; none while one is entered. */
  supplier: Supplier | undefined;
  onClose: () => void;
};

/** Enters or edits a supplier. */
export function SupplierForm({ supplier, onClose }: Props) {
  const { t } = useTranslation(['inventory', 'common']);
  const [key] = useState(newKey);
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: {
      name: supplier?.name ?? '',
      phone: supplier?.phone ?? '',
      email: supplier?.email ?? '',
      address: supplier?.address ?? '',
    },
    onSubmit: async ({ value }) => {
      const body = {
        name: value.name,
        phone: value.phone || null,
        email: value.email || null,
        address: value.address || null,
      };
      const done = await refusal.send(form, async () => {
        const { error } = supplier
          ? await client.PATCH('/api/v1/inventory/suppliers/{id}', {
              params: { path: { id: supplier.id }, header: { 'If-Match': ifMatch(supplier.version) } },
              body,
            })
          : await client.POST('/api/v1/inventory/suppliers', {
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
      title={supplier ? supplier.name : t('supplier.new')}
      onClose={onClose}
      problem={refusal.problem}
      onReload={() => {
        onClose();
        void refreshAll();
      }}
    >
      <Fields>
        <form.AppField name="name" validators={{ onSubmit: filled }}>
          {(field) => <field.TextField label={t('supplier.name')} required maxLength={200} className="sm:col-span-2" />}
        </form.AppField>
        <form.AppField name="phone">
          {(field) => <field.TextField label={t('phone')} type="tel" maxLength={30} />}
        </form.AppField>
        <form.AppField name="email">
          {(field) => <field.TextField label={t('email')} type="email" maxLength={254} />}
        </form.AppField>
        <form.AppField name="address">
          {(field) => <field.TextareaField label={t('address')} maxLength={500} className="sm:col-span-2" />}
        </form.AppField>
      </Fields>
    </FormDialog>
  );
}
