import { createFileRoute } from '@tanstack/react-router';
import { ApplyPage } from '@/features/agency/apply/page';

/** Open to everybody. */
export const Route = createFileRoute('/apply/$tenant')({ component: ApplyPage });
