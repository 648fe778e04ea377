import { createFileRoute } from '@tanstack/react-router';
import { AgencyListPage } from '@/features/agency/list/page';
import { agencyListQuery } from '@/features/agency/list/query';
import { id, oneOf, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/agencies/')({
  validateSearch: search({
    q: text,
    status: oneOf(['pending', 'active', 'blocked']),
    type_id: id,
    district_id: id,
    sort: oneOf(['name', '-name', 'code', '-code', 'debt', '-debt']),
  }),
  loaderDeps: ({ search }) => search,
  // started, not awaited: the page is there at once and the rows follow
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(agencyListQuery(deps)),
  component: AgencyListPage,
});
