import { createFileRoute } from '@tanstack/react-router';
import { PeriodPage } from '@/features/regulation/period/page';
import { periodsQuery } from '@/features/regulation/period/query';

export const Route = createFileRoute('/_desk/periods')({
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(periodsQuery()),
  component: PeriodPage,
});
