import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { textOf } from '@/i18n';
import { formatDay, formatQuantity } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';

/** Parameters of problems that are money; all other figures are quantities or counts. */
const money = new Set([
  'limit',
  'debt',
  'pending',
  'amount',
  'excess',
  'available_credit',
  'debt_after',
  'available',
  'paid',
  'balance',
  'overpaid',
  'most',
]);

/** Words codes of the API: problems, field errors, warnings. The numbers of the case are in the words. */
export function useWords() {
  // drawn anew when the language changes
  useTranslation('problem');
  const format = useFormat();
  const figures = (params: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (typeof value === 'number') return [name, money.has(name) ? format.sum(value) : formatQuantity(value)];
        if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, formatDay(value)];
        return [name, value];
      }),
    );
  const word = (group: 'problem' | 'field' | 'warning', code: string, params: Record<string, unknown>) =>
    textOf(`problem:${group}.${code}`, figures(params));
  return {
    /** What happened, in a sentence with its numbers. */
    problem: (problem: Problem) =>
      word('problem', problem.code, (problem.params ?? {}) as Record<string, unknown>) ??
      word('problem', 'UNEXPECTED', {}) ??
      '',
    field: (code: string, params: Record<string, unknown>) =>
      word('field', code, params) ?? word('problem', code, params) ?? word('field', 'INVALID', {}) ?? '',
    warning: (code: string, params: Record<string, unknown>) =>
      word('warning', code, params) ?? word('problem', code, params) ?? code,
  };
}
