import { createFileRoute } from '@tanstack/react-router';
import { UserPage } from '@/features/auth/user/page';
import { userQuery } from '@/features/auth/user/query';
import { rolesQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/users/$id')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(userQuery(params.id));
    void context.queryClient.prefetchQuery(rolesQuery());
  },
  component: UserPage,
});
