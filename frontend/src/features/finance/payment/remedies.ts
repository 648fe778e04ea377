import type { Problem } from '@/api/problem';
import { addDays } from '@/kit/format';

/** What would make a refused payment pass, as values of its fields. */
export type Remedy = { field: 'amount'; amount: number } | { field: 'date'; date: string };

/** The remedies that a refusal of the API names in its numbers. */
export function remedies(problem: Problem): Remedy[] {
  const params = (problem.params ?? {}) as Record<string, unknown>;
  switch (problem.code) {
    case 'OVERPAYMENT': {
      const { debt } = params;
      return typeof debt === 'number' && debt > 0 ? [{ field: 'amount', amount: debt }] : [];
    }
    case 'TOO_FAR_BACK': {
      const { earliest } = params;
      return typeof earliest === 'string' ? [{ field: 'date', date: earliest }] : [];
    }
    case 'PERIOD_CLOSED': {
      const { closed_through } = params;
      return typeof closed_through === 'string' ? [{ field: 'date', date: addDays(closed_through, 1) }] : [];
    }
    default: {
      const future = problem.errors?.find((error) => error.code === 'IN_THE_FUTURE');
      const today = (future?.params as { today?: unknown } | undefined)?.today ?? params.today;
      return future && typeof today === 'string' ? [{ field: 'date', date: today }] : [];
    }
  }
}

/** The same refusal with the field that it is about, where the API names none. */
export function placed(problem: Problem, reference: string | undefined): Problem {
  if (problem.errors && problem.errors.length > 0) return problem;
  const params = (problem.params ?? {}) as Record<string, unknown>;
  const at = (pointer: string, code: string): Problem => ({
    ...problem,
    errors: [{ pointer, code, params: params as never }],
  });
  if (problem.code === 'OVERPAYMENT') return at('/amount', 'OVERPAYMENT');
  // the only other conflict of a payment says what the most is
  if (problem.code === 'CONFLICT' && reference && !('max' in params)) return at('/reference', 'REFERENCE_TAKEN');
  return problem;
}
