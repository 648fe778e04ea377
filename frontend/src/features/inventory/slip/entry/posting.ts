import { asProblem, type Problem } from '@/api/problem';
import type { NewIssue, NewReceipt, Slip } from '@/api/schema';
import { bodyOf, type DraftStore } from './draft';
import type { Trade } from './line';
import { notePosted, type PostedNote, postedUnder } from './posted';

/** What came of posting a draft. */
export type Outcome =
  | { kind: 'posted'; slip: Slip }
  /** An earlier try had been posted after all; what was changed since is not in it. */
  | { kind: 'found'; slip: Slip }
  /** Something else has been posted under the draft's key: another window has the same draft. */
  | { kind: 'taken'; note: PostedNote | undefined }
  | { kind: 'refused'; problem: Problem; keys: string[] }
  /** No answer came: it may be posted or not. The same draft may be sent again, under the same key. */
  | { kind: 'unknown'; problem: Problem };

export type Body = NewIssue & NewReceipt;
export type Send = (body: Body, key: string) => Promise<{ data?: Slip; error?: unknown }>;

type Deal = { trade: Trade; store: DraftStore; flush: () => void; warehouse: string | undefined; send: Send };

/** How long an answer is waited for. It may come later still: what is sent again then is the same deed. */
export const patience = 30_000;

async function within<T>(wait: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), wait);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Whether the books have answered; what a server in trouble says is no answer. */
function answered(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500;
}

async function attempt(send: Send, body: Body, key: string): Promise<Slip | Problem> {
  try {
    const { data, error } = await within(patience, send(body, key));
    return data ?? asProblem(error);
  } catch (thrown) {
    return asProblem(thrown);
  }
}

const isSlip = (answer: Slip | Problem): answer is Slip => 'number' in answer;

/**
 * Posts a draft, once, however often it is called. The body is written down before it is sent; where no
 * answer comes it stays there. The server ties the key to the first body that it posts: when it says that the
 * key belongs to another body, one of those written down has been posted, and sending that one again brings
 * the slip.
 */
export async function post({ trade, store, flush, warehouse, send }: Deal): Promise<Outcome> {
  const draft = store.getState();
  const { body, keys } = bodyOf(trade, draft, warehouse);
  const text = JSON.stringify(body);
  const earlier = draft.tries.filter((other) => other !== text);
  store.setState({ tries: [...earlier, text] });
  flush();

  const answer = await attempt(send, body, draft.key);
  if (isSlip(answer)) {
    notePosted(draft.key, answer);
    return { kind: 'posted', slip: answer };
  }
  if (!answered(answer)) return { kind: 'unknown', problem: answer };
  if (answer.code === 'IDEMPOTENCY_MISMATCH') {
    for (const other of earlier) {
      const first = await attempt(send, JSON.parse(other) as Body, draft.key);
      if (isSlip(first)) return { kind: 'found', slip: first };
      if (!answered(first)) return { kind: 'unknown', problem: first };
    }
  }
  // a refusal is an answer: this body has not been posted
  store.setState({ tries: earlier });
  flush();
  if (answer.code === 'IDEMPOTENCY_MISMATCH') return { kind: 'taken', note: postedUnder(draft.key) };
  return { kind: 'refused', problem: answer, keys };
}
