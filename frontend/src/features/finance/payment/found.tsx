import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { useFormat } from '@/kit/format';
import { Button, buttonLook } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';

type Props = { payment: Payment; onKeep: () => void; onAnew: () => void };

/** An earlier try, whose answer was lost, had been posted; what was changed since is still on the form. */
export function Found({ payment, onKeep, onAnew }: Props) {
  const { t } = useTranslation('finance');
  const { sum } = useFormat();
  const { id, number, amount } = payment;
  return (
    <Dialog
      open
      firm
      onClose={onAnew}
      title={t('payment.found', { number })}
      lead={t('payment.found_lead', { number, amount: sum(amount) })}
      footer={
        <>
          <Link to="/payments/$id" params={{ id }} className={buttonLook({})}>
            {t('payment.look')}
          </Link>
          <Button onClick={onKeep}>{t('payment.found_keep')}</Button>
          <Button look="primary" onClick={onAnew}>
            {t('payment.next')}
          </Button>
        </>
      }
    >
      <p>{t('payment.found_text')}</p>
    </Dialog>
  );
}
