import { createFileRoute } from '@tanstack/react-router';
import { ChangesPage } from '@/features/agency/profile/changes';
import { changesQuery } from '@/features/agency/profile/query';

export const Route = createFileRoute('/_desk/agencies/$id/changes')({
  loader: ({ context, params }) => void context.queryClient.prefetchInfiniteQuery(changesQuery(params.id)),
  component: ChangesPage,
});
