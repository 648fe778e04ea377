import { createFileRoute } from '@tanstack/react-router';
import { NewAgencyPage } from '@/features/agency/form/new-page';
import { agencyTypesQuery, districtsQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/agencies/new')({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(agencyTypesQuery());
    void context.queryClient.prefetchQuery(districtsQuery());
  },
  component: NewAgencyPage,
});
