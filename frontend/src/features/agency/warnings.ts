import type { Warning } from '@/api/schema';
import { useWords } from '@/kit/state/words';
import { say } from '@/kit/ui/toast';

/** Says that a deed is done, and what a rule would have had against it were its policy not to warn. */
export function useSaid() {
  const words = useWords();
  return (title: string, warnings: readonly Warning[] = []) =>
    say(
      title,
      warnings.map(({ code, params }) => words.warning(code, params as Record<string, unknown>)).join(' ') || undefined,
    );
}
