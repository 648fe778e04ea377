import { useTranslation } from 'react-i18next';
import { refreshAll } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useWords } from '@/kit/state/words';
import { complain, say } from '@/kit/ui/toast';

/** Does what needs no form, and says in passing how it went; `undo` takes back what came of it, while that is said. */
export function useDeed() {
  const { t } = useTranslation('inventory');
  const words = useWords();
  return async <Came>(
    deed: () => Promise<{ data?: Came; error?: unknown }>,
    done: string,
    undo?: (came: Came) => void,
  ): Promise<boolean> => {
    try {
      const { data, error } = await deed();
      if (error) throw error;
      say(done, undefined, undo && data ? { verb: t('undo'), onPress: () => undo(data) } : undefined);
      return true;
    } catch (thrown) {
      complain(words.problem(asProblem(thrown)));
      return false;
    } finally {
      await refreshAll();
    }
  };
}
