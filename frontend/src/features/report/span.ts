/**
 * Which days a report covers: a month, from one day to another, or the month up to a day. The address
 * holds the same fields as the API takes (`month`, `from` and `to`, `as_of`); nothing means this month.
 */
import { addDays, addMonths, daysOf, isInReach, monthOf } from '@/kit/format';

export type SpanSearch = { month?: string; from?: string; to?: string; as_of?: string };

export type Span =
  | { kind: 'month'; month: string }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'as_of'; as_of: string };

export const spanKinds = ['month', 'days', 'as_of'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** The span that an address asks for; where it asks for several, the narrower wins. */
export function spanOf({ month, from, to, as_of }: SpanSearch, today: string): Span {
  if (as_of) return { kind: 'as_of', as_of };
  if (from || to) {
    const end = to ?? today;
    const start = from ?? daysOf(monthOf(end)).from;
    return start <= end ? { kind: 'days', from: start, to: end } : { kind: 'days', from: end, to: start };
  }
  return { kind: 'month', month: month ?? monthOf(today) };
}

/** The span as fields of the address and of the API; fields of other kinds are taken out. */
export function spanSearch(span: Span): SpanSearch {
  const none = { month: undefined, from: undefined, to: undefined, as_of: undefined };
  if (span.kind === 'month') return { ...none, month: span.month };
  if (span.kind === 'days') return { ...none, from: span.from, to: span.to };
  return { ...none, as_of: span.as_of };
}

/** The first and the last day. */
export function spanDays(span: Span): { from: string; to: string } {
  if (span.kind === 'month') return daysOf(span.month);
  if (span.kind === 'days') return { from: span.from, to: span.to };
  return { from: daysOf(monthOf(span.as_of)).from, to: span.as_of };
}

/** The same time said in another way; what lies ahead of today is left out where days are said. */
export function switchSpan(span: Span, kind: SpanKind, today: string): Span {
  const { from, to } = spanDays(span);
  const end = to > today && from <= today ? today : to;
  if (kind === 'month') return { kind, month: monthOf(end) };
  if (kind === 'days') return { kind, from, to: end };
  return { kind, as_of: end };
}

/** The span before (-1) or after (1): the next month, as many days again, the next day; at the end of all days itself. */
export function stepSpan(span: Span, step: 1 | -1): Span {
  const next = stepped(span, step);
  const { from, to } = spanDays(next);
  return isInReach(from) && isInReach(to) ? next : span;
}

function stepped(span: Span, step: 1 | -1): Span {
  if (span.kind === 'month') return { kind: 'month', month: addMonths(span.month, step) };
  if (span.kind === 'as_of') return { kind: 'as_of', as_of: addDays(span.as_of, step) };
  const whole = daysOf(monthOf(span.from));
  if (whole.from === span.from && whole.to === span.to) {
    return { kind: 'days', ...daysOf(addMonths(monthOf(span.from), step)) };
  }
  const length = (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 + 1;
  return { kind: 'days', from: addDays(span.from, step * length), to: addDays(span.to, step * length) };
}

/** Whether nothing of it has come yet. */
export function inTheFuture(span: Span, today: string): boolean {
  return spanDays(span).from > today;
}

/** Whether its figures can change no more. */
export function isClosed(span: Span, closedThrough: string | null | undefined): boolean {
  return closedThrough !== null && closedThrough !== undefined && spanDays(span).to <= closedThrough;
}

/** Reads a month as people type it, relative to `now`: `10`, `10/2026`, `10/26`, `102026`, `2026-10`. */
export function parseMonth(text: string, now: string): string | undefined {
  const plain = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(plain);
  if (iso) return valid(Number(iso[1]), Number(iso[2]));
  const match = /^(\d{1,2})(?:[/.\-\s]?(\d{4}|\d{2}))?$/.exec(plain);
  if (!match) return undefined;
  const year = match[2] === undefined ? Number(now.slice(0, 4)) : Number(match[2]);
  return valid(year < 100 ? 2000 + year : year, Number(match[1]));
}

function valid(year: number, month: number): string | undefined {
  if (month < 1 || month > 12 || year < 1900) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}`;
  return isInReach(text) ? text : undefined;
}
