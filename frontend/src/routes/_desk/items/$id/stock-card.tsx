import { createFileRoute } from '@tanstack/react-router';
import { StockCardPage } from '@/features/inventory/item/card-page';
import { itemQuery, stockCardQuery } from '@/features/inventory/item/query';
import { day, id, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/items/$id/stock-card')({
  validateSearch: search({ warehouse_id: id, from: day, to: day }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(itemQuery(params.id));
    void context.queryClient.prefetchInfiniteQuery(stockCardQuery(params.id, deps));
  },
  component: StockCardPage,
});
