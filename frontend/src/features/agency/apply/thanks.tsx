import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/kit/ui/button';

type Props = { name: string; tenant: string; onAgain: () => void };

/** What happens next with an application. */
export function Thanks({ name, tenant, onAgain }: Props) {
  const { t } = useTranslation('apply');
  const said = useRef<HTMLParagraphElement>(null);
  // the form that had the focus is gone
  useEffect(() => said.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <p ref={said} tabIndex={-1} className="flex items-start gap-2 outline-none">
        <IconCircleCheck size={20} className="mt-px shrink-0 text-good" aria-hidden />
        {t('received', { name, tenant })}
      </p>
      <ol className="grid list-decimal gap-1 pl-6 text-soft">
        <li>{t('next_look')}</li>
        <li>{t('next_call')}</li>
        <li>{t('next_order')}</li>
      </ol>
      <Button look="quiet" className="justify-self-start" onClick={onAgain}>
        {t('again')}
      </Button>
    </div>
  );
}
