import { createFileRoute } from '@tanstack/react-router';
import { DocumentsPage } from '@/features/agency/profile/documents';
import { documentsQuery, kinds } from '@/features/agency/profile/query';
import { day, oneOf, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/agencies/$id/documents')({
  validateSearch: search({ kind: oneOf(kinds), from: day, to: day, sort: oneOf(['date', '-date']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(documentsQuery(params.id, deps)),
  component: DocumentsPage,
});
