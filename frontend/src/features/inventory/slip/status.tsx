import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { Badge } from '@/kit/ui/badge';
import { isReversal } from './named';

/** Where a slip stands; `quiet` says only what is out of the ordinary, as in a list. */
export function SlipStatus({ slip, quiet }: { slip: Slip; quiet?: boolean }) {
  const { t } = useTranslation('slip');
  if (isReversal(slip)) return <Badge tone="warn">{t('status.reversal')}</Badge>;
  if (slip.status === 'reversed') return <Badge tone="bad">{t('status.reversed')}</Badge>;
  return quiet ? null : <Badge>{t('status.posted')}</Badge>;
}
