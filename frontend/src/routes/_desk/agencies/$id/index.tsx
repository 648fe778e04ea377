import { createFileRoute } from '@tanstack/react-router';
import { OverviewPage } from '@/features/agency/profile/overview';

export const Route = createFileRoute('/_desk/agencies/$id/')({ component: OverviewPage });
