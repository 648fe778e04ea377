import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '@/api/problem';
import { fieldErrors } from '@/api/problem';
import { speak } from '@/i18n';
import { useWords } from './words';

const problem = (code: string, params: object = {}, errors: object[] = []): Problem =>
  ({ type: '', title: '', detail: '', status: 409, code, params, errors }) as Problem;
const words = () => renderHook(() => useWords()).result.current;
const said = (code: string, params: object = {}, errors: object[] = []) =>
  words().problem(problem(code, params, errors));

beforeEach(() => speak('vi'));

// the parameters are those of the sources, by name
const cases: [code: string, params: object][] = [
  ['AGENCY_NOT_ACTIVE', { status: 'pending' }],
  ['AGENCY_NOT_ACTIVE', { status: 'blocked' }],
  ['CONFLICT', { max: 999_999_999_999_999 }],
  ['CONFLICT', { status: 'blocked' }],
  ['CONFLICT', { month: '2026-11', ends_on: '2026-11-30', today: '2026-11-20' }],
  ['CONFLICT', { month: '2026-10', closed_through: '2026-10-31' }],
  ['CONFLICT', { month: '2026-10', closed_through: null }],
  ['CONFLICT', { reason: 'LAST_ADMIN' }],
  ['DEBT_LIMIT', { limit: 50_000_000, debt: 49_900_000, pending: 0, amount: 300_000, excess: 200_000 }],
  ['DEBT_LIMIT', { limit: 50_000_000, debt: 60_000_000, pending: 0, amount: 300_000, excess: 10_300_000 }],
  ['DEBT_LIMIT', { limit: 50_000_000, debt: 0, pending: 0, amount: 50_300_000, excess: 300_000 }],
  ['DISTRICT_FULL', { district_id: 'x', district: 'Khu vực 01', max: 4, agencies: 4 }],
  ['IN_USE', { what: 'unit' }],
  ['IN_USE', { what: 'district' }],
  ['IN_USE', { what: 'warehouse', is_default: true }],
  ['IN_USE', { what: 'warehouse', items: 3 }],
  ['NOT_FOUND', { what: 'agency type' }],
  ['OUT_OF_STOCK', { items: [{ sku: 'BIA', wanted: 5, on_hand: 3, available: 2.5, date: '2026-11-05' }] }],
  [
    'OUT_OF_STOCK',
    { items: [{ sku: 'BIA', wanted: 999_999_999_999.999, on_hand: 3, available: 2, date: '2026-11-05' }] },
  ],
  ['OVERPAYMENT', { debt: 100_000, amount: 150_000, excess: 50_000 }],
  ['OVERPAYMENT', { debt: 100_000, amount: 150_000, excess: 50_000, date: '2026-11-05' }],
  ['OVERPAYMENT', { debt: 0, amount: 150_000, excess: 150_000 }],
  ['OVERPAYMENT', { debt: 0, amount: 150_000, excess: 150_000, date: '2026-11-05' }],
  ['PERIOD_CLOSED', { date: '2026-10-03', closed_through: '2026-10-31' }],
  ['PERMISSION_DENIED', { permission: 'agency.write' }],
  ['RATE_LIMITED', { retry_after: 7 }],
  ['STALE', { seen: 1, version: 2 }],
  ['TOO_FAR_BACK', { date: '2024-10-03', earliest: '2025-11-20', days: 366 }],
];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test.each(cases)('%s %j has all its figures', async (code, params) => {
    await speak(language);
    const text = said(code, params);
    expect(text).not.toBe(i18next.t('problem:problem.UNEXPECTED'));
    expect(text).not.toMatch(/\{\{|undefined|null|NaN/);
  });

  test('no text of a field misses a figure, with and without the rule’s numbers', async () => {
    await speak(language);
    const field = (code: string, params: object) => words().field(code, params as Record<string, unknown>);
    const texts = [
      field('TOO_SMALL', { min: 1 }),
      field('TOO_SMALL', { above: 0 }),
      field('TOO_SMALL', { min: '1900-01-01' }),
      field('TOO_LARGE', { max: 10 }),
      field('TOO_LARGE', {}),
      field('TOO_LARGE', { max: '9999-12-31' }),
      field('TOO_LONG', {}),
      field('TOO_LONG', { max: 100 }),
      field('TOO_MANY', {}),
      field('TOO_MANY', { max: 20 }),
      field('OUT_OF_RANGE', {}),
      field('OUT_OF_RANGE', { max: 500 }),
      field('NOT_FOUND', { sku: 'BIA', unit: 'thùng' }),
      field('NOT_AN_OPTION', { options: ['refuse', 'warn'] }),
      field('WRONG_TYPE', { type: 'integer' }),
      field('REQUIRED', { sku: 'BIA' }),
      field('REQUIRED', {}),
    ];
    for (const text of texts) expect(text).not.toMatch(/\{\{|undefined|^$/);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('money is money where the API sends money, and a count is a count', () => {
  expect(
    said('DEBT_LIMIT', { limit: 50_000_000, debt: 49_900_000, pending: 0, amount: 300_000, excess: 200_000 }),
  ).toBe(
    'Vượt hạn mức nợ 200.000 ₫: hạn mức 50.000.000 ₫, đang nợ 49.900.000 ₫, chờ giao 0 ₫, phiếu này 300.000 ₫. Hãy xuất bớt 200.000 ₫, thu trước 200.000 ₫, hoặc nâng hạn mức.',
  );
  expect(said('DISTRICT_FULL', { district: 'Khu vực 01', max: 1000, agencies: 1000 })).not.toContain('₫');
  expect(said('CONFLICT', { max: 999_999_999_999_999 })).toContain('999.999.999.999.999 ₫');
});

test('what is short is named item by item', () => {
  const items = [
    { sku: 'BIA', wanted: 1500, on_hand: 3, available: 2.5, date: '2026-11-05' },
    { sku: 'SUA', wanted: 2, on_hand: 0, available: 0, date: '2026-11-05' },
  ];
  expect(said('OUT_OF_STOCK', { items })).toContain('BIA cần 1.500, ngày 05/11/2026 chỉ còn 2,5; SUA cần 2');
});

test('where a field is at fault, it says what happened', () => {
  expect(said('VALIDATION', {}, [{ pointer: '/name', code: 'TOO_LONG', params: { max: 200 } }])).toBe(
    'Có chỗ chưa hợp lệ. Tối đa 200 ký tự.',
  );
  expect(said('CONFLICT', {}, [{ pointer: '/reference', code: 'NOT_UNIQUE' }])).toBe(
    'Đã có phiếu thu mang số tham chiếu này.',
  );
});

test('a field has the numbers that stand with the problem', () => {
  const refused = problem('VALIDATION', { today: '2026-11-20' }, [{ pointer: '/date', code: 'IN_THE_FUTURE' }]);
  const fault = fieldErrors(refused).get('/date');
  expect(fault && words().field(fault.code, fault.params)).toBe('Không được sau hôm nay, 20/11/2026.');
});

test('an unknown code says that something went wrong, a warning its code', () => {
  expect(said('A_NOVEL_CODE')).toBe('Đã có lỗi xảy ra.');
  expect(words().warning('A_NOVEL_CODE', {})).toBe('A_NOVEL_CODE');
});
