import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { useFormat } from '@/kit/format';
import { PaperChoice } from '@/kit/print/paper';
import { Button, buttonLook } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { PaymentPaper } from './paper';
import { PaymentWarnings } from './warnings';

/** After posting: print it, look at it, or go on with the next. */
export function PostedDialog({ payment, onNext }: { payment: Payment; onNext: () => void }) {
  const { t } = useTranslation(['finance', 'common']);
  const { sum, words } = useFormat();
  const print = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Dialog
        open
        onClose={onNext}
        title={t('payment.posted', { number: payment.number })}
        focus={print}
        footer={
          <>
            <Link to="/payments/$id" params={{ id: payment.id }} className={buttonLook({ look: 'quiet' })}>
              {t('payment.look')}
            </Link>
            <Button ref={print} onClick={() => window.print()}>
              <IconPrinter size={16} aria-hidden /> {t('payment.print')}
            </Button>
            <Button look="primary" onClick={onNext}>
              {t('payment.next')}
            </Button>
          </>
        }
      >
        <div className="grid gap-3">
          <p className="text-2xl font-semibold tabular-nums">{sum(payment.amount)}</p>
          <p className="text-soft">{words(payment.amount)}</p>
          <p>{t('payment.left_after', { amount: sum(payment.debt_after) })}</p>
          <PaymentWarnings payment={payment} />
          <div>
            <PaperChoice />
          </div>
        </div>
      </Dialog>
      <PaymentPaper payment={payment} />
    </>
  );
}
