import { addMonths, monthOf } from '@/kit/format';

/** Months from one to another, both included. */
export type Span = { from: string | undefined; to: string; count: number | undefined };

function between(from: string, to: string): number {
  let count = 1;
  for (let month = from; month < to; month = addMonths(month, 1)) count += 1;
  return count;
}

/** What closing a month closes: it and every open month before; without a beginning where nothing was closed before. */
export function closedBy(month: string, closedThrough: string | null | undefined): Span {
  if (!closedThrough) return { from: undefined, to: month, count: undefined };
  const from = addMonths(monthOf(closedThrough), 1);
  return { from, to: month, count: between(from, month) };
}

/** What reopening a month opens: it and every closed month after. */
export function openedBy(month: string, closedThrough: string): Span {
  const to = monthOf(closedThrough);
  return { from: month, to, count: between(month, to) };
}
