import { createFileRoute } from '@tanstack/react-router';
import { UserListPage } from '@/features/auth/user/list-page';
import { userListQuery } from '@/features/auth/user/query';
import { id, oneOf, order, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/users/')({
  validateSearch: search({ q: text, active: oneOf(['true', 'false']), role: id, sort: order('name', 'email') }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(userListQuery(deps)),
  component: UserListPage,
});
