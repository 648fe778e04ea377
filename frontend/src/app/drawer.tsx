import { useTranslation } from 'react-i18next';
import { Dialog } from '@/kit/ui/dialog';
import { Places } from './sidebar';

/** The places, on a phone. */
export function Drawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} title={t('nav.title')}>
      <Places onGo={onClose} />
    </Dialog>
  );
}
