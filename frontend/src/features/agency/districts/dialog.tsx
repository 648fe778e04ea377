import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, ifMatch, newKey, queryClient, refreshAll } from '@/api/client';
import type { District } from '@/api/schema';
import { useMay } from '@/api/session';
import { filled, useAppForm, useRefusal } from '@/kit/form/form';
import { FormDialog } from '@/kit/form/form-dialog';
import { formatQuantity } from '@/kit/format';
import { say } from '@/kit/ui/toast';
import { isOverfull } from '../room';

type Props = { district?: District; usual: number | undefined; onClose: () => void };

/** Adds a district, or edits one. */
export function DistrictDialog({ district, usual, onClose }: Props) {
  const { t } = useTranslation(['agency', 'common']);
  const mayRaise = useMay('agency.approve');
  const { problem, send, clear } = useRefusal();
  const [key] = useState(newKey);
  const [base, setBase] = useState(district);
  const form = useAppForm({
    defaultValues: { name: district?.name ?? '', max_agencies: district?.max_agencies ?? undefined },
    onSubmit: async ({ value: { name, max_agencies } }) => {
      const done = await send(form, async () => {
        const { data, error } = base
          ? await client.PATCH('/api/v1/agency/districts/{id}', {
              params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
              body: { name, max_agencies: max_agencies ?? null },
            })
          : await client.POST('/api/v1/agency/districts', {
              params: { header: { 'Idempotency-Key': key } },
              body: { name, ...(max_agencies === undefined ? {} : { max_agencies }) },
            });
        if (!data) throw error;
        await refreshAll();
        say(t('common:saved'), data.name);
      });
      if (done) onClose();
    },
  });
  const takeIn = async () => {
    if (!base) return;
    const fresh = await queryClient.fetchQuery(
      api.queryOptions('get', '/api/v1/agency/districts/{id}', { params: { path: { id: base.id } } }, { staleTime: 0 }),
    );
    const { name, max_agencies } = form.state.values;
    if (name === base.name) form.setFieldValue('name', fresh.name);
    if (max_agencies === (base.max_agencies ?? undefined))
      form.setFieldValue('max_agencies', fresh.max_agencies ?? undefined);
    setBase(fresh);
    clear();
    say(t('agency:form.taken_in'), t('agency:form.taken_in_text'));
  };
  const help = [
    usual === undefined ? t('agency:districts.cap_help') : t('agency:districts.cap_help_of', { count: usual }),
    mayRaise ? '' : t('agency:districts.cap_not_yours'),
  ];

  return (
    <FormDialog
      form={form}
      title={district ? t('agency:districts.edit', { name: district.name }) : t('agency:districts.new')}
      onClose={onClose}
      problem={problem}
      onReload={() => void takeIn()}
    >
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label={t('agency:districts.name')} required maxLength={100} />}
      </form.AppField>
      <form.AppField name="max_agencies">
        {(field) => (
          <div className="grid gap-1">
            <field.QuantityField
              label={t('agency:districts.cap')}
              inputMode="numeric"
              help={help.filter(Boolean).join(' ')}
            />
            <div role="status" className="text-sm text-warn empty:hidden">
              {district && isOverfull(district, field.state.value ?? usual)
                ? t('agency:districts.overfull', {
                    count: district.agencies,
                    cap: formatQuantity(field.state.value ?? usual ?? 0),
                  })
                : null}
            </div>
          </div>
        )}
      </form.AppField>
    </FormDialog>
  );
}
