import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { textOf } from '@/i18n';
import { addDays, formatDay, formatMonth, formatQuantity } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';
import { caseOf, isMoney, shortCase } from './variant';

type Params = Record<string, unknown>;
type Format = ReturnType<typeof useFormat>;

/** Codes that say little themselves; where a field is at fault, its words say what happened. */
const general = new Set(['VALIDATION', 'CONFLICT', 'IN_USE']);

/** Parameters that are words of the API, in ours. */
const named: Record<string, string> = { what: 'what', status: 'status', type: 'type', permission: 'permission' };

function figure(code: string, name: string, value: unknown, format: Format): unknown {
  if (typeof value === 'number') return isMoney(code, name) ? format.sum(value) : formatQuantity(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return value.map((part) => textOf(`problem:option.${part}`) ?? part).join(', ');
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
  const group = named[name];
  return (group ? textOf(`problem:${group}.${value.replaceAll(' ', '_')}`) : undefined) ?? value;
}

function figures(code: string, params: Params, format: Format): Params {
  const read = Object.entries(params).map(([name, value]) => [name, figure(code, name, value, format)]);
  const all: Params = Object.fromEntries(read);
  if (typeof params.closed_through === 'string') all.open = formatDay(addDays(params.closed_through, 1));
  if (code === 'OUT_OF_STOCK' && Array.isArray(params.items))
    all.list = (params.items as Params[])
      .map((item) => textOf(`problem:part.${shortCase(item, format.today())}`, figures('', item, format)) ?? '')
      .join('; ');
  return all;
}

function word(group: 'problem' | 'field' | 'warning', code: string, params: Params, format: Format) {
  const read = figures(code, params, format);
  const key = `problem:${group}.${code}`;
  const fitting = caseOf(code, params);
  return (fitting && textOf(`${key}_${fitting}`, read)) ?? textOf(key, read);
}

/** Words codes of the API: problems, field errors, warnings. The numbers of the case are in the words. */
export function useWords() {
  // drawn anew when the language changes
  useTranslation('problem');
  const format = useFormat();
  const field = (code: string, params: Params) => {
    const items = params.items;
    // one item is short: its figures are the line's
    const own = code === 'OUT_OF_STOCK' && Array.isArray(items) && items.length === 1 ? (items[0] as Params) : params;
    return (
      word('field', code, own, format) ??
      word('problem', code, own, format) ??
      word('field', 'INVALID', {}, format) ??
      ''
    );
  };
  const whole = (problem: Problem): string => {
    const params = (problem.params ?? {}) as Params;
    const first = problem.errors?.[0];
    if (first && general.has(problem.code)) {
      const said = field(first.code, { ...params, ...(first.params as Params | undefined) });
      return problem.code === 'VALIDATION' ? `${word('problem', 'VALIDATION', {}, format)} ${said}` : said;
    }
    return (
      textOf(`problem:reason.${params.reason}`) ??
      word('problem', problem.code, params, format) ??
      word('problem', 'UNEXPECTED', {}, format) ??
      ''
    );
  };
  return {
    /** What happened, in a sentence with its numbers. */
    problem: whole,
    /** The same of what was only read: nothing was to be recorded. */
    reading: (problem: Problem): string => textOf(`problem:problem.${problem.code}_reading`) ?? whole(problem),
    /** What is wrong with a field. */
    field,
    /** What a rule lets pass but says. */
    warning: (code: string, params: Params): string =>
      word('warning', code, params, format) ?? word('problem', code, params, format) ?? code,
  };
}
