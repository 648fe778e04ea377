import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { Badge } from '@/kit/ui/badge';
import { isReversal } from './named';

/** Where a slip stands: posted says nothing special, reversed and reversing do. */
export function SlipStatus({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip');
  if (isReversal(slip)) return <Badge tone="warn">{t('status.reversal')}</Badge>;
  return slip.status === 'reversed' ? (
    <Badge tone="bad">{t('status.reversed')}</Badge>
  ) : (
    <Badge>{t('status.posted')}</Badge>
  );
}
