import { useTranslation } from 'react-i18next';
import { useWords } from '@/kit/state/words';
import { isGap } from './gaps';
import type { Fault } from './refusal';

/** The words of a fault, be it found here or by the server. */
export function useFaultWords(): (fault: Fault) => string {
  const { t } = useTranslation('slip');
  const words = useWords();
  return ({ code, params }) => (isGap(code) ? t(`entry.gap.${code}`, params) : words.field(code, params));
}
