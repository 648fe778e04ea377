import { useTranslation } from 'react-i18next';
import { Badge } from '@/kit/ui/badge';

/** Says of what is no longer used that it is so. */
export function Inactive({ active }: { active: boolean }) {
  const { t } = useTranslation('inventory');
  return active ? null : <Badge>{t('state.inactive')}</Badge>;
}
