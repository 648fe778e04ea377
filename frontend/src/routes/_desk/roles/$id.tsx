import { createFileRoute } from '@tanstack/react-router';
import { permissionsQuery } from '@/features/auth/permissions';
import { RolePage } from '@/features/auth/role/page';
import { roleQuery } from '@/features/auth/role/query';

export const Route = createFileRoute('/_desk/roles/$id')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(roleQuery(params.id));
    void context.queryClient.prefetchQuery(permissionsQuery());
  },
  component: RolePage,
});
