import { asProblem, type Problem } from '@/api/problem';
import { useSession } from '@/api/session';

/** What came of sending a deed that must be done once. */
export type Outcome<T> =
  | { kind: 'posted'; document: T }
  /** An earlier try had been posted after all; what was changed since is not in it. */
  | { kind: 'found'; document: T }
  | { kind: 'refused'; problem: Problem }
  /** No answer came: it may be posted or not. It may be sent again, under the same key. */
  | { kind: 'unknown'; problem: Problem };

export type Sending<B, T> = {
  body: B;
  /** The Idempotency-Key, of all tries. */
  key: string;
  /** The bodies that were sent and whose answer never came. */
  tries: readonly string[];
  send: (body: B, key: string) => Promise<{ data?: T; error?: unknown }>;
  /** Writes down which bodies are without an answer, before the next step: the page may be gone by then. */
  keep: (tries: string[]) => void;
};

/** How long an answer is waited for. One that comes later is that of the same deed. */
export const patienceMs = 30_000;

/** Whether anything answered; a server in trouble gives no answer. */
const answered = ({ status }: Problem) => status >= 400 && status < 500 && status !== 408;
/** Whether the books answered: who is turned away at the door learns nothing of what is in them. */
const booksAnswered = (problem: Problem) => answered(problem) && ![401, 403, 429].includes(problem.status);

type Answer<T> = { document: T } | { problem: Problem };

async function attempt<B, T>(send: Sending<B, T>['send'], body: B, key: string): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const wait = () => {
      timer = setTimeout(() => {
        // it waits for the one who has to sign in again, not for the server
        if (useSession.getState().expired) wait();
        else reject(asProblem(''));
      }, patienceMs);
    };
    wait();
  });
  try {
    const { data, error } = await Promise.race([send(body, key), silence]);
    return data === undefined ? { problem: asProblem(error) } : { document: data };
  } catch (thrown) {
    return { problem: asProblem(thrown) };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Has a deed done once, however often it is called. The body is written down before it is sent, and stays so until
 * the books have answered it. The server ties the key to the first body that it posts: when it says that the key
 * belongs to another one, one of those written down has been posted, and sending that one again brings what it became.
 */
export async function once<B, T>({ body, key, tries, send, keep }: Sending<B, T>): Promise<Outcome<T>> {
  const text = JSON.stringify(body);
  const earlier = tries.filter((other) => other !== text);
  keep([...earlier, text]);
  const answer = await attempt(send, body, key);
  if ('document' in answer) return { kind: 'posted', ...answer };
  const { problem } = answer;
  if (!answered(problem)) return { kind: 'unknown', problem };
  if (problem.code === 'IDEMPOTENCY_MISMATCH') {
    for (const other of earlier) {
      const first = await attempt(send, JSON.parse(other) as B, key);
      if ('document' in first) return { kind: 'found', ...first };
      if (!answered(first.problem)) return { kind: 'unknown', problem: first.problem };
    }
  }
  // this try has not been posted; an earlier one of the same body may have been, for all that is known
  keep(booksAnswered(problem) ? earlier : [...tries]);
  return { kind: 'refused', problem };
}
