import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, newKey, refreshAll } from '@/api/client';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { ItemFields } from './form';
import { emptyItem, newItem } from './values';

export function NewItemPage() {
  const { t } = useTranslation(['inventory', 'common']);
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: emptyItem,
    onSubmit: async ({ value }) => {
      let id = '';
      const done = await refusal.send(form, async () => {
        const { data, error } = await client.POST('/api/v1/inventory/items', {
          params: { header: { 'Idempotency-Key': key } },
          body: newItem(value),
        });
        if (!data) throw error;
        id = data.id;
      });
      if (!done) return;
      await refreshAll();
      say(t('item.created', { name: value.name }));
      await navigate({ to: '/items/$id', params: { id } });
    },
  });
  return (
    <Page title={t('item.new')} back={<Link to="/items">{t('item.title')}</Link>}>
      <ItemFields form={form} item={undefined}>
        <Refusal problem={refusal.problem} />
        <div className="flex justify-end gap-2">
          <Link to="/items" className={buttonLook()}>
            {t('common:cancel')}
          </Link>
          <form.AppForm>
            <form.SubmitButton>{t('common:save')}</form.SubmitButton>
          </form.AppForm>
        </div>
      </ItemFields>
    </Page>
  );
}
