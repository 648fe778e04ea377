import { createFileRoute } from '@tanstack/react-router';
import { salesQuery } from '@/features/report/query';
import { SalesReportPage } from '@/features/report/sales/page';
import { day, id, month, oneOf, order, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/reports/sales')({
  validateSearch: search({
    month,
    from: day,
    to: day,
    as_of: day,
    by: oneOf(['agency', 'item']),
    type_id: id,
    district_id: id,
    warehouse_id: id,
    sort: order('code', 'sku', 'name', 'issues', 'lines', 'quantity', 'amount', 'share'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(salesQuery(deps)),
  component: SalesReportPage,
});
