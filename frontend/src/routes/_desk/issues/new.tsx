import { createFileRoute } from '@tanstack/react-router';
import { EntryPage } from '@/features/inventory/slip/entry/page';

export const Route = createFileRoute('/_desk/issues/new')({
  component: () => <EntryPage trade="issue" />,
});
