import { createFileRoute } from '@tanstack/react-router';
import { NewUserPage } from '@/features/auth/user/new-page';
import { rolesQuery } from '@/kit/pick/reference';

export const Route = createFileRoute('/_desk/users/new')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(rolesQuery()),
  component: NewUserPage,
});
