import type { Problem } from '@/api/problem';
import type { NewIssue, NewReceipt, Slip } from '@/api/schema';
import { once, type Sending } from '@/kit/once';
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
export type Send = Sending<Body, Slip>['send'];

type Deal = { trade: Trade; store: DraftStore; flush: () => void; warehouse: string | undefined; send: Send };

/** Posts a draft, once, however often it is called. What was sent and not answered stays in the draft. */
export async function post({ trade, store, flush, warehouse, send }: Deal): Promise<Outcome> {
  const draft = store.getState();
  const { key, tries } = draft;
  const { body, keys } = bodyOf(trade, draft, warehouse);
  const keep = (left: string[]) => {
    store.setState({ tries: left });
    flush();
  };
  const outcome = await once({ body, key, tries, send, keep });
  if (outcome.kind === 'unknown') return outcome;
  if (outcome.kind === 'refused') {
    const { problem } = outcome;
    if (problem.code === 'IDEMPOTENCY_MISMATCH') return { kind: 'taken', note: postedUnder(key) };
    return { kind: 'refused', problem, keys };
  }
  if (outcome.kind === 'posted') notePosted(key, outcome.document);
  return { kind: outcome.kind, slip: outcome.document };
}
