import { createFileRoute } from '@tanstack/react-router';
import { RegulationListPage } from '@/features/regulation/regulation/list-page';
import { regulationsQuery } from '@/features/regulation/regulation/query';

export const Route = createFileRoute('/_desk/regulations/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(regulationsQuery()),
  component: RegulationListPage,
});
