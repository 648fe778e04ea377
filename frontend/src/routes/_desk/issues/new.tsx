import { createFileRoute } from '@tanstack/react-router';
import { EntryPage } from '@/features/inventory/slip/entry/page';
import { id, search } from '@/kit/search';

export const Route = createFileRoute('/_desk/issues/new')({
  /** `agency`: whom the slip is for, where one comes from an agency. */
  validateSearch: search({ agency: id }),
  component: NewIssue,
});

function NewIssue() {
  return <EntryPage trade="issue" agencyId={Route.useSearch().agency} />;
}
