import { createFileRoute } from '@tanstack/react-router';
import { receiptQuery } from '@/features/inventory/slip/query';
import { ReceiptPage } from '@/features/inventory/slip/view/page';

export const Route = createFileRoute('/_desk/receipts/$id')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(receiptQuery(params.id)),
  component: ReceiptPage,
});
