import { createFileRoute } from '@tanstack/react-router';
import { StatementPage } from '@/features/agency/statement/page';
import { statementQuery } from '@/features/agency/statement/query';
import { day, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/agencies/$id/statement')({
  validateSearch: search({ from: day, to: day }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(statementQuery(params.id, deps)),
  component: StatementPage,
});
