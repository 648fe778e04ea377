import { createFileRoute } from '@tanstack/react-router';
import { stockQuery } from '@/features/report/query';
import { StockReportPage } from '@/features/report/stock/page';
import { day, id, month, order, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/reports/stock')({
  validateSearch: search({
    month,
    from: day,
    to: day,
    as_of: day,
    warehouse_id: id,
    sort: order('sku', 'name', 'warehouse', 'opening', 'in', 'out', 'closing'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(stockQuery(deps)),
  component: StockReportPage,
});
