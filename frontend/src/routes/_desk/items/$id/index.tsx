import { createFileRoute } from '@tanstack/react-router';
import { ItemPage } from '@/features/inventory/item/page';
import { itemQuery } from '@/features/inventory/item/query';

export const Route = createFileRoute('/_desk/items/$id/')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(itemQuery(params.id)),
  component: ItemPage,
});
