import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, refreshAll } from '@/api/client';
import type { ItemDetail } from '@/api/schema';
import { Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { Allowed } from '@/kit/state/allowed';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { say } from '@/kit/ui/toast';
import { ItemFields } from './form';
import { itemQuery } from './query';
import { itemEdit, valuesOf } from './values';

const route = getRouteApi('/_desk/items/$id/edit');

export function EditItemPage() {
  const { t } = useTranslation('inventory');
  const { id } = route.useParams();
  // a form in the making is not to change under the hands of the one who fills it in
  const { data, error, refetch } = useQuery({ ...itemQuery(id), staleTime: Number.POSITIVE_INFINITY });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Allowed permission="inventory.write" title={t('item.edit', { name: data.name })}>
      <EditItem key={data.version} item={data} onReload={() => void refetch()} />
    </Allowed>
  );
}

function EditItem({ item, onReload }: { item: ItemDetail; onReload: () => void }) {
  const { t } = useTranslation(['inventory', 'common']);
  const navigate = useNavigate();
  const refusal = useRefusal();
  const params = { id: item.id };
  const form = useAppForm({
    defaultValues: valuesOf(item),
    onSubmit: async ({ value }) => {
      const done = await refusal.send(form, async () => {
        const { error } = await client.PATCH('/api/v1/inventory/items/{id}', {
          params: { path: params, header: { 'If-Match': ifMatch(item.version) } },
          body: itemEdit(item, value),
        });
        if (error) throw error;
      });
      if (!done) return;
      say(t('common:saved'), value.name);
      await navigate({ to: '/items/$id', params, ignoreBlocker: true });
      await refreshAll();
    },
  });
  return (
    <Page
      title={t('item.edit', { name: item.name })}
      back={
        <Link to="/items/$id" params={params}>
          {item.name}
        </Link>
      }
    >
      <ItemFields form={form} item={item}>
        <Refusal problem={refusal.problem} onReload={onReload} />
        <div className="flex justify-end gap-2">
          <Link to="/items/$id" params={params} ignoreBlocker className={buttonLook()}>
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
