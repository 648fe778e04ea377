import { createFileRoute } from '@tanstack/react-router';
import { UnitPage } from '@/features/inventory/unit/page';
import { unitListQuery } from '@/features/inventory/unit/query';
import { oneOf, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/units')({
  validateSearch: search({ sort: oneOf(['name', '-name']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(unitListQuery(deps.sort)),
  component: UnitPage,
});
