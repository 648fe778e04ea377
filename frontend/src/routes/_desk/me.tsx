import { createFileRoute } from '@tanstack/react-router';
import { MePage } from '@/features/auth/me/page';
import { sessionsQuery } from '@/features/auth/me/query';

export const Route = createFileRoute('/_desk/me')({
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(sessionsQuery()),
  component: MePage,
});
