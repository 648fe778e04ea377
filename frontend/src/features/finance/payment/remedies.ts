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

/** The same refusal with the field that it is about, where the API names none: too much is a matter of the amount. */
export function placed(problem: Problem): Problem {
  if (problem.code !== 'OVERPAYMENT' || (problem.errors && problem.errors.length > 0)) return problem;
  return { ...problem, errors: [{ pointer: '/amount', code: 'OVERPAYMENT', params: problem.params }] };
}

/** Whether another payment has the reference. */
export function isTaken(problem: Problem): boolean {
  return problem.code === 'CONFLICT' && (problem.errors?.some((error) => error.pointer === '/reference') ?? false);
}
