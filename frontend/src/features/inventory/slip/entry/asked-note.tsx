import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { Button } from '@/kit/ui/button';
import { useDraft } from './context';
import { filledLines } from './draft';
import type { Asked } from './from-address';

type Props = { asked: Asked; onKeep: () => void; onDrop: (agency: Agency) => void };

/** Says that a slip is half written for somebody else than it was asked for; one goes on with it, or drops it. */
export function AskedNote({ asked, onKeep, onDrop }: Props) {
  const { t } = useTranslation('slip');
  const [settled, setSettled] = useState<Asked>();
  const draft = useDraft((now) => (now.key === asked.key && now.agency?.id !== asked.agency.id ? now : undefined));
  if (!draft?.agency || settled === asked) return null;
  const words = { whom: draft.agency.name, count: filledLines(draft).length };
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 rounded-md border border-warn/40 bg-warn-wash px-3 py-2"
    >
      <p className="grow">{t(draft.tries.length > 0 ? 'entry.asked_lost' : 'entry.asked', words)}</p>
      <Button
        onClick={() => {
          setSettled(asked);
          onKeep();
        }}
      >
        {t('entry.asked_keep')}
      </Button>
      <Button onClick={() => onDrop(asked.agency)}>{t('entry.asked_drop', { name: asked.agency.name })}</Button>
    </div>
  );
}
