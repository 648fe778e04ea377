import { useTranslation } from 'react-i18next';
import { Badge } from '@/kit/ui/badge';

/** Says of a supplier or a warehouse that it is no longer used. */
export function Unused({ active }: { active: boolean }) {
  const { t } = useTranslation('inventory');
  return active ? null : <Badge>{t('used.inactive')}</Badge>;
}
