import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/api/client';
import { once, type Sending } from '@/kit/once';
import { say } from '@/kit/ui/toast';

/**
 * Sends what a form makes, so that it is made once: also where an answer was lost and something was edited before it
 * was sent again. Where an earlier try has made it after all, that is said, for the edit is not in it. Throws the
 * problem where nothing is made, or nobody knows.
 */
export function useOnce<B, T>(send: Sending<B, T>['send']): (body: B) => Promise<{ document: T; found: boolean }> {
  const { t } = useTranslation();
  // the next thing made is another deed
  const deed = useRef<{ key: string; tries: string[] }>(undefined);
  return async (body) => {
    deed.current ??= { key: newKey(), tries: [] };
    const { key, tries } = deed.current;
    const keep = (unanswered: string[]) => {
      deed.current = { key, tries: unanswered };
    };
    const outcome = await once({ body, key, tries, send, keep });
    if (outcome.kind === 'unknown' || outcome.kind === 'refused') throw outcome.problem;
    deed.current = undefined;
    const found = outcome.kind === 'found';
    if (found) say(t('made_before'), t('made_before_text'));
    return { document: outcome.document, found };
  };
}
