import { createFileRoute } from '@tanstack/react-router';
import { ApplyPage } from '@/features/agency/apply/page';
import { applicationFormQuery } from '@/features/agency/apply/query';
import { applyTexts } from '@/i18n';

/** Open to everybody. */
export const Route = createFileRoute('/apply/$tenant')({
  beforeLoad: () => applyTexts(),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(applicationFormQuery(params.tenant)),
  component: ApplyPage,
});
