import { describe, expect, test } from 'vitest';
import type { DebtEntry, Statement } from '@/api/schema';
import { columnsOf, linesOf } from './lines';

const entry = (seq: number, kind: DebtEntry['kind'], amount: number, balance: number): DebtEntry => ({
  agency_id: 'a',
  date: '2026-11-0'.concat(String(seq)),
  seq,
  kind,
  document: { id: `d${seq}`, number: `PX-${seq}` },
  amount,
  balance,
  created_at: '2026-11-01T00:00:00Z',
});
const page = (items: DebtEntry[]): Statement => ({
  agency_id: 'a',
  code: 'DL1',
  name: 'An',
  from: '2026-11-01',
  to: '2026-11-30',
  opening: 100,
  arising: 250,
  paid: 90,
  closing: 260,
  items,
});

describe('the columns of a statement', () => {
  test('have an issue arise and a payment be paid', () => {
    expect(columnsOf({ kind: 'issue', amount: 300 })).toEqual({ arising: 300, paid: undefined });
    expect(columnsOf({ kind: 'payment', amount: -90 })).toEqual({ arising: undefined, paid: 90 });
  });
  test('have a reversal take off where it was added', () => {
    expect(columnsOf({ kind: 'issue_reversal', amount: -50 })).toEqual({ arising: -50, paid: undefined });
    expect(columnsOf({ kind: 'payment_reversal', amount: 90 })).toEqual({ arising: undefined, paid: -90 });
  });
});

test('the lines begin with the opening, go on over all pages, and add up to what the API says', () => {
  const pages = [
    page([entry(1, 'issue', 300, 400), entry(2, 'issue_reversal', -50, 350)]),
    page([entry(3, 'payment', -90, 260)]),
  ];
  const lines = linesOf(pages);
  expect(lines.map((line) => line.balance)).toEqual([100, 400, 350, 260]);
  expect(lines.reduce((total, line) => total + (line.arising ?? 0), 0)).toBe(250);
  expect(lines.reduce((total, line) => total + (line.paid ?? 0), 0)).toBe(90);
  expect(lines[0]).toMatchObject({ key: 'opening', date: '2026-11-01', entry: undefined });
  expect(new Set(lines.map((line) => line.key)).size).toBe(4);
});

test('nothing read yet has no lines', () => expect(linesOf([])).toEqual([]));
