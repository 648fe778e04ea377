import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { Badge, type Tone } from '@/kit/ui/badge';

export const statuses = ['active', 'pending', 'blocked'] as const;

const tones: Record<Agency['status'], Tone> = { active: 'plain', pending: 'warn', blocked: 'bad' };

/** Where an agency stands. */
export function AgencyStatus({ status }: { status: Agency['status'] }) {
  const { t } = useTranslation('agency');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
