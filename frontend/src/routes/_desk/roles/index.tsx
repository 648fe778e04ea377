import { createFileRoute } from '@tanstack/react-router';
import { permissionsQuery } from '@/features/auth/permissions';
import { RoleListPage } from '@/features/auth/role/list-page';
import { rolesQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/roles/')({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(rolesQuery());
    void context.queryClient.prefetchQuery(permissionsQuery());
  },
  component: RoleListPage,
});
