import { createFileRoute } from '@tanstack/react-router';
import { TenantPage } from '@/features/auth/tenant/page';
import { tenantQuery } from '@/features/auth/tenant/query';

export const Route = createFileRoute('/_desk/tenant')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(tenantQuery()),
  component: TenantPage,
});
