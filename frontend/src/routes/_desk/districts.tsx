import { createFileRoute } from '@tanstack/react-router';
import { DistrictsPage } from '@/features/agency/districts/page';
import { districtsQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/districts')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(districtsQuery()),
  component: DistrictsPage,
});
