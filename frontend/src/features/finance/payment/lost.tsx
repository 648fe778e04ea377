import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';

type Props = {
  /** What happened to the try of a moment ago. */
  problem: Problem | undefined;
  busy: boolean;
  agencyId: string | undefined;
  onDrop: () => void;
};

/** The payment was sent and no answer came: it is sent again under its own key, or dropped by one who knows what that means. */
export function Lost({ problem, busy, agencyId, onDrop }: Props) {
  const { t } = useTranslation(['finance', 'common']);
  const [asking, setAsking] = useState(false);
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-warn/40 bg-warn-wash px-3 py-2">
      <p>{t(problem?.code === 'OFFLINE' ? 'payment.offline' : 'payment.no_answer')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {t('payment.send_again')}
        </Button>
        <Link to="/payments" search={{ agency_id: agencyId }} className="text-accent hover:underline">
          {t('payment.see_posted')}
        </Link>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('payment.drop')}
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('payment.drop_title')}
        verb={t('payment.drop')}
        onConfirm={onDrop}
        because={busy ? t('common:under_way') : false}
      >
        <p>{t('payment.drop_text')}</p>
      </Confirm>
    </div>
  );
}
