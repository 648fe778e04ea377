import { refreshAll } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useWords } from '@/kit/state/words';
import { complain, say } from '@/kit/ui/toast';

/** Does what needs no form, and says in passing how it went. */
export function useDeed() {
  const words = useWords();
  return async (deed: () => Promise<{ error?: unknown }>, done: string): Promise<boolean> => {
    try {
      const { error } = await deed();
      if (error) throw error;
      say(done);
      return true;
    } catch (thrown) {
      complain(words.problem(asProblem(thrown)));
      return false;
    } finally {
      await refreshAll();
    }
  };
}
