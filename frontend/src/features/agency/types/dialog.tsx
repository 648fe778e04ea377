import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, ifMatch, newKey, queryClient, refreshAll } from '@/api/client';
import type { AgencyType } from '@/api/schema';
import { useMay } from '@/api/session';
import { filled, useAppForm, useRefusal } from '@/kit/form/form';
import { FormDialog } from '@/kit/form/form-dialog';
import { say } from '@/kit/ui/toast';

/** How many agencies are of a type. */
const countQuery = (type_id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies', { params: { query: { type_id, count: true, limit: 1 } } });

/** Adds an agency type, or edits one. */
export function AgencyTypeDialog({ type, onClose }: { type?: AgencyType; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const mayLimit = useMay('agency.limit');
  const { problem, send, clear } = useRefusal();
  const { data: agencies } = useQuery({ ...countQuery(type?.id ?? ''), enabled: type !== undefined && mayLimit });
  const count = agencies?.total ?? 0;
  const [key] = useState(newKey);
  const [base, setBase] = useState(type);
  const form = useAppForm({
    defaultValues: { name: type?.name ?? '', credit_limit: type?.credit_limit },
    onSubmit: async ({ value: { name, credit_limit = 0 } }) => {
      const done = await send(form, async () => {
        const { data, error } = base
          ? await client.PATCH('/api/v1/agency/types/{id}', {
              params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
              // an unchanged limit is left out: to name it takes a permission of its own
              body: { name, ...(credit_limit === base.credit_limit ? {} : { credit_limit }) },
            })
          : await client.POST('/api/v1/agency/types', {
              params: { header: { 'Idempotency-Key': key } },
              body: { name, credit_limit },
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
      api.queryOptions('get', '/api/v1/agency/types/{id}', { params: { path: { id: base.id } } }, { staleTime: 0 }),
    );
    const { name, credit_limit } = form.state.values;
    if (name === base.name) form.setFieldValue('name', fresh.name);
    if (credit_limit === base.credit_limit) form.setFieldValue('credit_limit', fresh.credit_limit);
    setBase(fresh);
    clear();
    say(t('agency:form.taken_in'), t('agency:form.taken_in_text'));
  };

  const help = !mayLimit
    ? t('agency:types.needs_limit')
    : [t('agency:types.limit_help'), count > 0 ? t('agency:types.limit_count', { count }) : '']
        .filter(Boolean)
        .join(' ');

  return (
    <FormDialog
      form={form}
      title={type ? t('agency:types.edit', { name: type.name }) : t('agency:types.new')}
      onClose={onClose}
      problem={problem}
      onReload={() => void takeIn()}
    >
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label={t('agency:types.name')} required maxLength={100} />}
      </form.AppField>
      <form.AppField name="credit_limit" validators={{ onSubmit: filled }}>
        {(field) => <field.MoneyField label={t('agency:types.limit')} required disabled={!mayLimit} help={help} />}
      </form.AppField>
    </FormDialog>
  );
}
