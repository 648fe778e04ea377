import { createFileRoute } from '@tanstack/react-router';
import { AgencyTypesPage } from '@/features/agency/types/page';
import { agencyTypesQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/agency-types')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(agencyTypesQuery()),
  component: AgencyTypesPage,
});
