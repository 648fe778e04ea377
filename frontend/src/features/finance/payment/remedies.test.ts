import { describe, expect, test } from 'vitest';
import type { Problem } from '@/api/problem';
import { isTaken, placed, remedies } from './remedies';

const refusal = (code: string, params: object, errors?: Problem['errors']) =>
  ({ type: '', title: '', detail: '', status: 409, code, params, errors }) as Problem;

describe('what helps', () => {
  test('against taking more than the debt is taking the debt', () =>
    expect(remedies(refusal('OVERPAYMENT', { debt: 5_000_000, amount: 7_000_000, excess: 2_000_000 }))).toEqual([
      { field: 'amount', amount: 5_000_000 },
    ]));
  test('nothing, when nothing is owed', () =>
    expect(remedies(refusal('OVERPAYMENT', { debt: 0, amount: 7, excess: 7 }))).toEqual([]));
  test('against a date too far back is the earliest', () =>
    expect(remedies(refusal('TOO_FAR_BACK', { date: '2025-01-01', earliest: '2025-11-21', days: 365 }))).toEqual([
      { field: 'date', date: '2025-11-21' },
    ]));
  test('against a closed period is the day after it', () =>
    expect(remedies(refusal('PERIOD_CLOSED', { date: '2026-10-05', closed_through: '2026-10-31' }))).toEqual([
      { field: 'date', date: '2026-11-01' },
    ]));
  test('against a day to come is today', () =>
    expect(
      remedies(
        refusal('VALIDATION', { date: '2026-12-01', today: '2026-11-21' }, [
          { pointer: '/date', code: 'IN_THE_FUTURE', params: {} },
        ] as Problem['errors']),
      ),
    ).toEqual([{ field: 'date', date: '2026-11-21' }]));
  test('nothing is known against others', () => expect(remedies(refusal('OFFLINE', {}))).toEqual([]));
});

describe('a refusal', () => {
  test('of too much stands at the amount, with its numbers', () =>
    expect(placed(refusal('OVERPAYMENT', { debt: 1 })).errors).toEqual([
      { pointer: '/amount', code: 'OVERPAYMENT', params: { debt: 1 } },
    ]));
  test('keeps the field that the API names', () => {
    const taken = refusal('CONFLICT', {}, [{ pointer: '/reference', code: 'NOT_UNIQUE' }] as Problem['errors']);
    expect(placed(taken)).toBe(taken);
    expect(isTaken(taken)).toBe(true);
  });
  test('of a debt beyond counting is none of a taken reference', () =>
    expect(isTaken(refusal('CONFLICT', { max: 9 }))).toBe(false));
});
