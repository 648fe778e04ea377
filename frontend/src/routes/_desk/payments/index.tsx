import { createFileRoute } from '@tanstack/react-router';
import { PaymentListPage } from '@/features/finance/payment/list-page';
import { paymentListQuery } from '@/features/finance/payment/query';
import { day, id, oneOf, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/payments/')({
  validateSearch: search({
    agency_id: id,
    from: day,
    to: day,
    method: oneOf(['cash', 'bank']),
    number: text,
    reference: text,
    sort: order('number', 'date', 'amount'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(paymentListQuery(deps)),
  component: PaymentListPage,
});
