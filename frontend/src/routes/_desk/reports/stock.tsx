import { createFileRoute } from '@tanstack/react-router';
import { stockQuery } from '@/features/report/query';
import { StockReportPage } from '@/features/report/stock/page';
import { day, id, month, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/reports/stock')({
  validateSearch: search({ month, from: day, to: day, as_of: day, warehouse_id: id, sort: text }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(stockQuery(deps)),
  component: StockReportPage,
});
