import { createFileRoute } from '@tanstack/react-router';
import { WarehousePage } from '@/features/inventory/warehouse/page';
import { warehouseListQuery } from '@/features/inventory/warehouse/query';
import { oneOf, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/warehouses')({
  validateSearch: search({ sort: oneOf(['name', '-name']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(warehouseListQuery(deps.sort)),
  component: WarehousePage,
});
