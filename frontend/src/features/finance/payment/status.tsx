import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { Badge } from '@/kit/ui/badge';

/** Whether a payment still counts; what counts needs no word. */
export function PaymentStatus({ payment }: { payment: Payment }) {
  const { t } = useTranslation('finance');
  if (payment.kind === 'payment_reversal') return <Badge tone="warn">{t('payment.reversal')}</Badge>;
  return payment.reversed_by ? <Badge tone="bad">{t('payment.reversed')}</Badge> : null;
}
