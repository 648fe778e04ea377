import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { NewItem } from '@/api/schema';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useOnce } from '@/kit/form/use-once';
import { Allowed } from '@/kit/state/allowed';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { ItemFields } from './form';
import { emptyItem, newItem } from './values';

export function NewItemPage() {
  const { t } = useTranslation('inventory');
  return (
    <Allowed permission="inventory.write" title={t('item.new')}>
      <ItemForm />
    </Allowed>
  );
}

function ItemForm() {
  const { t } = useTranslation(['inventory', 'common']);
  const navigate = useNavigate();
  const make = useOnce((body: NewItem, key) =>
    client.POST('/api/v1/inventory/items', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: emptyItem,
    onSubmit: async ({ value }) => {
      await refusal.send(form, async () => {
        const { document, found } = await make(newItem(value));
        void refreshAll();
        if (!found) say(t('item.created', { name: value.name }));
        await navigate({ to: '/items/$id', params: { id: document.id }, ignoreBlocker: true });
      });
    },
  });
  return (
    <Page title={t('item.new')} back={<Link to="/items">{t('item.title')}</Link>}>
      <ItemFields form={form} item={undefined}>
        <Refusal problem={refusal.problem} />
        <div className="flex justify-end gap-2">
          <Link to="/items" ignoreBlocker className={buttonLook()}>
            {t('common:cancel')}
          </Link>
          <form.AppForm>
            <form.LeaveGuard />
            <form.SubmitButton>{t('common:save')}</form.SubmitButton>
          </form.AppForm>
        </div>
      </ItemFields>
    </Page>
  );
}
