import { createFileRoute } from '@tanstack/react-router';
import { EditItemPage } from '@/features/inventory/item/edit-page';
import { itemQuery } from '@/features/inventory/item/query';

export const Route = createFileRoute('/_desk/items/$id/edit')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(itemQuery(params.id)),
  component: EditItemPage,
});
