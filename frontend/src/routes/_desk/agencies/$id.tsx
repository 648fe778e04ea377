import { createFileRoute } from '@tanstack/react-router';
import { ProfileLayout } from '@/features/agency/profile/layout';
import { agencyQuery } from '@/features/agency/profile/query';

export const Route = createFileRoute('/_desk/agencies/$id')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(agencyQuery(params.id)),
  component: ProfileLayout,
});
