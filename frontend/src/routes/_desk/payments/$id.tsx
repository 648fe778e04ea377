import { createFileRoute } from '@tanstack/react-router';
import { paymentQuery } from '@/features/finance/payment/query';
import { PaymentViewPage } from '@/features/finance/payment/view-page';

export const Route = createFileRoute('/_desk/payments/$id')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(paymentQuery(params.id)),
  component: PaymentViewPage,
});
