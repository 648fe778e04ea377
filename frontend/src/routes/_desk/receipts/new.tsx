import { createFileRoute } from '@tanstack/react-router';
import { EntryPage } from '@/features/inventory/slip/entry/page';

export const Route = createFileRoute('/_desk/receipts/new')({
  component: () => <EntryPage trade="receipt" />,
});
