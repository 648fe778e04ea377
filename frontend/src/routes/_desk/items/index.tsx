import { createFileRoute } from '@tanstack/react-router';
import { ItemListPage } from '@/features/inventory/item/list-page';
import { itemListQuery } from '@/features/inventory/item/query';
import { flag, id, oneOf, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/items/')({
  validateSearch: search({
    q: text,
    state: oneOf(['active', 'inactive']),
    low: flag,
    unit_id: id,
    warehouse_id: id,
    sort: order('sku', 'name'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(itemListQuery(deps)),
  component: ItemListPage,
});
