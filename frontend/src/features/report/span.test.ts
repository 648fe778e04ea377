import { describe, expect, test } from 'vitest';
import {
  inTheFuture,
  isClosed,
  parseMonth,
  type Span,
  spanDays,
  spanOf,
  spanSearch,
  stepSpan,
  switchSpan,
} from './span';

const today = '2026-11-21';

describe('the span of an address', () => {
  test('is this month when it says nothing', () =>
    expect(spanOf({}, today)).toEqual({ kind: 'month', month: '2026-11' }));
  test('is a month', () => expect(spanOf({ month: '2026-02' }, today)).toEqual({ kind: 'month', month: '2026-02' }));
  test('ends today when it only begins', () =>
    expect(spanOf({ from: '2026-10-05' }, today)).toEqual({ kind: 'days', from: '2026-10-05', to: today }));
  test('begins with the month when it only ends', () =>
    expect(spanOf({ to: '2026-10-05' }, today)).toEqual({ kind: 'days', from: '2026-10-01', to: '2026-10-05' }));
  test('has its days in order', () =>
    expect(spanOf({ from: '2026-10-05', to: '2026-10-01' }, today)).toEqual({
      kind: 'days',
      from: '2026-10-01',
      to: '2026-10-05',
    }));
  test('asks the API for one kind only', () => {
    const mixed = spanOf({ month: '2026-01', as_of: '2026-10-05' }, today);
    expect(Object.entries(spanSearch(mixed)).filter(([, value]) => value !== undefined)).toEqual([
      ['as_of', '2026-10-05'],
    ]);
  });
});

describe('switching', () => {
  const month: Span = { kind: 'month', month: '2026-11' };
  test('from the running month to days ends today', () =>
    expect(switchSpan(month, 'days', today)).toEqual({ kind: 'days', from: '2026-11-01', to: today }));
  test('from a past month to a day takes its last one', () =>
    expect(switchSpan({ kind: 'month', month: '2026-02' }, 'as_of', today)).toEqual({
      kind: 'as_of',
      as_of: '2026-02-28',
    }));
  test('back to the month it ends in', () =>
    expect(switchSpan({ kind: 'days', from: '2026-08-15', to: '2026-09-02' }, 'month', today)).toEqual({
      kind: 'month',
      month: '2026-09',
    }));
});

describe('stepping', () => {
  test('goes by months over the year', () =>
    expect(stepSpan({ kind: 'month', month: '2026-01' }, -1)).toEqual({ kind: 'month', month: '2025-12' }));
  test('goes by whole months where the days are one', () =>
    expect(stepSpan({ kind: 'days', from: '2026-01-01', to: '2026-01-31' }, 1)).toEqual({
      kind: 'days',
      from: '2026-02-01',
      to: '2026-02-28',
    }));
  test('goes by as many days as it has', () =>
    expect(stepSpan({ kind: 'days', from: '2026-03-05', to: '2026-03-11' }, -1)).toEqual({
      kind: 'days',
      from: '2026-02-26',
      to: '2026-03-04',
    }));
  test('goes by days', () =>
    expect(stepSpan({ kind: 'as_of', as_of: '2026-02-28' }, 1)).toEqual({ kind: 'as_of', as_of: '2026-03-01' }));
});

test('a span is closed when its last day is', () => {
  expect(isClosed({ kind: 'month', month: '2026-10' }, '2026-10-31')).toBe(true);
  expect(isClosed({ kind: 'month', month: '2026-10' }, '2026-09-30')).toBe(false);
  expect(isClosed({ kind: 'as_of', as_of: '2026-10-30' }, '2026-10-31')).toBe(true);
  expect(isClosed({ kind: 'month', month: '2026-10' }, null)).toBe(false);
});

test('a span lies in the future when it begins after today', () => {
  expect(inTheFuture({ kind: 'month', month: '2026-12' }, today)).toBe(true);
  expect(inTheFuture({ kind: 'month', month: '2026-11' }, today)).toBe(false);
  expect(spanDays({ kind: 'as_of', as_of: '2026-11-09' })).toEqual({ from: '2026-11-01', to: '2026-11-09' });
});

test.each([
  ['10', '2026-10'],
  ['10/2026', '2026-10'],
  ['3/25', '2025-03'],
  ['102026', '2026-10'],
  ['2026-10', '2026-10'],
  ['12 2025', '2025-12'],
])('reads the month %s', (text, month) => expect(parseMonth(text, today)).toBe(month));
test.each(['13', '0/2026', 'x', '', '2026'])('does not read %s', (text) =>
  expect(parseMonth(text, today)).toBeUndefined(),
);

describe('at the end of all days', () => {
  test.each<Span>([
    { kind: 'month', month: '2199-12' },
    { kind: 'as_of', as_of: '2199-12-31' },
    { kind: 'days', from: '2199-12-01', to: '2199-12-31' },
  ])('%o stays', (span) => expect(stepSpan(span, 1)).toEqual(span));
  test('no month of another year is read', () => expect(parseMonth('11/0226', '2026-11-21')).toBeUndefined());
});
