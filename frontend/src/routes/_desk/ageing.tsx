import { createFileRoute } from '@tanstack/react-router';
import { buckets } from '@/features/finance/ageing/buckets';
import { AgeingPage } from '@/features/finance/ageing/page';
import { ageingQuery } from '@/features/finance/ageing/query';
import { day, order, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/ageing')({
  validateSearch: search({ as_of: day, sort: order('code', 'name', 'debt', ...buckets.map((bucket) => bucket.id)) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(ageingQuery(deps)),
  component: AgeingPage,
});
