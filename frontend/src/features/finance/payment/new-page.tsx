import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { Page } from '@/kit/ui/page';
import { PaymentForm } from './form';
import { PostedDialog } from './posted-dialog';

const route = getRouteApi('/_desk/payments/new');

/** Takes payments, one after the other. */
export function NewPaymentPage() {
  const { t } = useTranslation('finance');
  const { agency } = route.useSearch();
  const navigate = route.useNavigate();
  const [posted, setPosted] = useState<Payment>();
  // one draft after the other, each with a key of its own
  const [draft, setDraft] = useState(0);
  const day = useRef<string>(undefined);
  const next = () => {
    day.current = posted?.date;
    setPosted(undefined);
    setDraft((count) => count + 1);
    void navigate({ search: {}, replace: true });
  };
  return (
    <Page
      title={t('payment.new')}
      back={
        <Link to="/payments" className="hover:underline">
          {t('payment.title')}
        </Link>
      }
    >
      <PaymentForm
        key={`${draft} ${agency ?? ''}`}
        agencyId={agency}
        day={day.current}
        done={posted !== undefined}
        onPosted={setPosted}
        onAnew={() => setDraft((count) => count + 1)}
      />
      {posted ? <PostedDialog payment={posted} onNext={next} /> : null}
    </Page>
  );
}
