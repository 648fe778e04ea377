import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { DashboardPage } from '@/features/report/dashboard/page';
import { dashboardQuery } from '@/features/report/dashboard/query';

export const Route = createFileRoute('/_desk/')({
  loader: ({ context }) => {
    if (useSession.getState().me?.permissions.includes('report.read'))
      void context.queryClient.prefetchQuery(dashboardQuery());
  },
  component: DashboardPage,
});
