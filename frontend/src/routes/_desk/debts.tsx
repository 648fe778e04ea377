import { createFileRoute } from '@tanstack/react-router';
import { DebtListPage } from '@/features/finance/debt/page';
import { debtListQuery } from '@/features/finance/debt/query';
import { flag, id, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/debts')({
  validateSearch: search({
    q: text,
    over_limit: flag,
    near_limit: flag,
    type_id: id,
    district_id: id,
    sort: order('code', 'name', 'debt'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(debtListQuery(deps)),
  component: DebtListPage,
});
