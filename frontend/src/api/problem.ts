import type { Problem as ProblemBody } from './schema';

/** A refusal or failure as the API words it (RFC 9457), or one of ours where the API could not answer. */
export type Problem = ProblemBody;

/** The server could not be reached at all. */
export class Offline extends Error {
  // a built page has short names only
  override name = 'Offline';
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}

/** Whatever a request threw, as a problem that can be worded. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  if (thrown instanceof Offline) return plain('OFFLINE', 0);
  // an answer that is none of ours: a proxy in between said something
  if (typeof thrown === 'string') return plain('UNAVAILABLE', 502);
  return plain('UNEXPECTED', 0);
}

function plain(code: string, status: number, params?: Params): Problem {
  return { type: 'about:blank', title: code, detail: '', code, status, params: params as Problem['params'] };
}

/** What an answer that is no success says, also where it is none of ours: a proxy in between, a page, or nothing at all. */
export async function refusalOf(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => undefined);
  if (isProblem(said)) return said;
  if (answer.status !== 429) return plain('UNAVAILABLE', Math.max(answer.status, 502));
  // seconds; a moment is not worth its words
  const wait = Number(answer.headers.get('retry-after'));
  return plain('RATE_LIMITED', 429, wait > 0 ? { retry_after: wait } : undefined);
}

type Params = Record<string, unknown>;

/**
 * What a refusal says of the fields: `pointer` names one as `/lines/0/quantity`. The numbers stand with the
 * field, or, where only one is at fault, with the problem.
 */
export function fieldErrors(problem: Problem): Map<string, { code: string; params: Params }> {
  const shared = (problem.params ?? {}) as Params;
  return new Map(
    (problem.errors ?? []).map(({ pointer, code, params }) => [
      pointer,
      { code, params: { ...shared, ...(params as Params | undefined) } },
    ]),
  );
}
