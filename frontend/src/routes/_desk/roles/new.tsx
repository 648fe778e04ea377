import { createFileRoute } from '@tanstack/react-router';
import { permissionsQuery } from '@/features/auth/permissions';
import { NewRolePage } from '@/features/auth/role/new-page';
import { rolesQuery } from '@/kit/pick/reference';
import { id, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/roles/new')({
  // the role that it begins as a copy of
  validateSearch: search({ copy: id }),
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(rolesQuery());
    void context.queryClient.prefetchQuery(permissionsQuery());
  },
  component: NewRolePage,
});
