import { createFileRoute } from '@tanstack/react-router';
import { ApplyPage } from '@/features/agency/apply/page';
import { applyTexts } from '@/i18n';

/** Open to everybody. */
export const Route = createFileRoute('/apply/$tenant')({ beforeLoad: () => applyTexts(), component: ApplyPage });
