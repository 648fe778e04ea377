import { createFileRoute } from '@tanstack/react-router';
import { AgeingPage } from '@/features/finance/ageing/page';
import { ageingQuery } from '@/features/finance/ageing/query';
import { day, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/ageing')({
  validateSearch: search({ as_of: day, sort: text }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(ageingQuery(deps)),
  component: AgeingPage,
});
