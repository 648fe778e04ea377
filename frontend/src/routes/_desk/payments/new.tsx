import { createFileRoute } from '@tanstack/react-router';
import { NewPaymentPage } from '@/features/finance/payment/new-page';
import { agencyQuery } from '@/features/finance/payment/query';
import { id, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/payments/new')({
  /** `agency`: who pays. */
  validateSearch: search({ agency: id }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { agency } }) => {
    if (agency) void context.queryClient.prefetchQuery(agencyQuery(agency));
  },
  component: NewPaymentPage,
});
