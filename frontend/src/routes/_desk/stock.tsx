import { createFileRoute } from '@tanstack/react-router';
import { StockPage } from '@/features/inventory/stock/page';
import { stockListQuery } from '@/features/inventory/stock/query';
import { id, oneOf, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/stock')({
  validateSearch: search({ q: text, warehouse_id: id, in_stock: oneOf(['yes', 'no']), sort: order('sku', 'name') }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(stockListQuery(deps)),
  component: StockPage,
});
