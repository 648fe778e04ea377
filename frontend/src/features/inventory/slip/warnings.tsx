import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useWords } from '@/kit/state/words';

/** What a rule said and let pass when the slip was posted. */
export function SlipWarnings({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip');
  const words = useWords();
  if (!slip.warnings?.length) return null;
  return (
    <ul aria-label={t('warnings')} className="grid gap-1 rounded-md border border-warn/40 bg-warn-wash px-3 py-2">
      {slip.warnings.map(({ code, params }) => (
        <li key={code} className="flex gap-2">
          <IconAlertTriangle size={18} aria-hidden className="mt-px shrink-0 text-warn" />
          {words.warning(code, params as Record<string, unknown>)}
        </li>
      ))}
    </ul>
  );
}
