import { createFileRoute } from '@tanstack/react-router';
import { DebtReportPage } from '@/features/report/debt/page';
import { debtQuery } from '@/features/report/query';
import { day, id, month, order, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/reports/debt')({
  validateSearch: search({
    month,
    from: day,
    to: day,
    as_of: day,
    type_id: id,
    district_id: id,
    sort: order('code', 'name', 'opening', 'arising', 'paid', 'closing'),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(debtQuery(deps)),
  component: DebtReportPage,
});
