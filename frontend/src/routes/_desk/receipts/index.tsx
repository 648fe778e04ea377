import { createFileRoute } from '@tanstack/react-router';
import { ReceiptListPage } from '@/features/inventory/slip/list/page';
import { receiptListQuery } from '@/features/inventory/slip/query';
import { today } from '@/kit/format';
import { day, id, oneOf, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/receipts/')({
  validateSearch: search({
    supplier_id: id,
    warehouse_id: id,
    item_id: id,
    kind: oneOf(['receipt', 'receipt_reversal']),
    from: day,
    to: day,
    number: text,
    sort: order('number', 'date', 'total'),
  }),
  loaderDeps: ({ search }) => search,
  // started, not awaited: the page is there at once and the rows follow
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(receiptListQuery(deps, today())),
  component: ReceiptListPage,
});
