import type { Problem as ProblemBody } from './schema';

/** A refusal or failure as the API words it (RFC 9457), or one of ours where the API could not answer. */
export type Problem = ProblemBody;

/** The server could not be reached at all. */
export class Offline extends Error {}

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

function plain(code: string, status: number): Problem {
  return { type: 'about:blank', title: code, detail: '', code, status };
}

/** What a field refusal says of one field: `pointer` names it as `/lines/0/quantity`. */
export function fieldErrors(problem: Problem): Map<string, { code: string; params: Record<string, unknown> }> {
  return new Map(
    (problem.errors ?? []).map((error) => [
      error.pointer,
      { code: error.code, params: (error.params ?? {}) as Record<string, unknown> },
    ]),
  );
}
