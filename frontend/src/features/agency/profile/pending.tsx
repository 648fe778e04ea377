import { useTranslation } from 'react-i18next';
import type { ExposureFigures } from '@/kit/exposure/exposure';
import { useFormat } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';

/** What stands behind "pending". */
export function PendingDialog({ figures, onClose }: { figures: ExposureFigures; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const { sum } = useFormat();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agency:pending.title', { amount: sum(figures.pending) })}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <div className="grid gap-2">
        <p>{t('agency:pending.text')}</p>
        {figures.pending === 0 ? <p className="text-soft">{t('agency:pending.none')}</p> : null}
      </div>
    </Dialog>
  );
}
