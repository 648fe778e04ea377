import { createFileRoute } from '@tanstack/react-router';
import { issueQuery } from '@/features/inventory/slip/query';
import { IssuePage } from '@/features/inventory/slip/view/page';

export const Route = createFileRoute('/_desk/issues/$id')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(issueQuery(params.id)),
  component: IssuePage,
});
