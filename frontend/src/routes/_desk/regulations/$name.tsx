import { createFileRoute } from '@tanstack/react-router';
import { RegulationPage } from '@/features/regulation/regulation/page';
import { historyQuery, regulationQuery } from '@/features/regulation/regulation/query';

export const Route = createFileRoute('/_desk/regulations/$name')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(regulationQuery(params.name));
    void context.queryClient.prefetchInfiniteQuery(historyQuery(params.name));
  },
  component: RegulationPage,
});
