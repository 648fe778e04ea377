import { createFileRoute } from '@tanstack/react-router';
import { DashboardPage } from '@/features/report/dashboard/page';

export const Route = createFileRoute('/_desk/')({ component: DashboardPage });
