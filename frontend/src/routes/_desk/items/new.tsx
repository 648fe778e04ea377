import { createFileRoute } from '@tanstack/react-router';
import { NewItemPage } from '@/features/inventory/item/new-page';

export const Route = createFileRoute('/_desk/items/new')({ component: NewItemPage });
