import { screen } from '@testing-library/react';
import { type ComponentType, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../tools/test-render';
import { DayInput } from './day-input';
import { MoneyInput, PriceInput, QuantityInput } from './number-input';

type NumberProps = { value: number | undefined; onChange: (value: number | undefined) => void };

function Figure({ of: Control, seen, start }: { of: ComponentType<NumberProps>; seen: unknown[]; start?: number }) {
  const [value, setValue] = useState<number | undefined>(start);
  return (
    <>
      <Control
        value={value}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue(7_000)}>
        fill in
      </button>
    </>
  );
}

const input = () => screen.getByRole<HTMLInputElement>('textbox');

test.each([
  [MoneyInput, '3,2tr', 3_200_000, '3.200.000'],
  [MoneyInput, '500k', 500_000, '500.000'],
  [MoneyInput, '1.250.000', 1_250_000, '1.250.000'],
  [QuantityInput, '1.234,5', 1_234.5, '1.234,5'],
  [QuantityInput, '0,125', 0.125, '0,125'],
  [PriceInput, '2,1055', 2.1055, '2,1055'],
])('%o reads %s as %d and sets it in order when one leaves it', async (control, typed, value, shown) => {
  const seen: unknown[] = [];
  const { user } = show(<Figure of={control} seen={seen} />);
  await user.type(input(), typed);
  expect(seen.at(-1)).toBe(value);
  await user.tab();
  expect(input().value).toBe(shown);
});

test.each([
  [MoneyInput, '12,5', 1_250, '12,50'],
  [MoneyInput, '1,5k', 150_000, '1.500,00'],
  [PriceInput, '2,105', 210.5, '2,105'],
  [PriceInput, '10', 1_000, '10,00'],
  [QuantityInput, '1,5', 1.5, '1,5'],
])('%o of a tenant that counts in dollars reads %s as %d', async (control, typed, value, shown) => {
  useSession.setState({ me: { tenant: { currency: 'USD' } } as Me });
  const seen: unknown[] = [];
  const { user } = show(<Figure of={control} seen={seen} />);
  await user.type(input(), typed);
  expect(seen.at(-1)).toBe(value);
  await user.tab();
  expect(input().value).toBe(shown);
  useSession.setState({ me: undefined });
});

test('what is no figure stays to be mended and is marked', async () => {
  const seen: unknown[] = [];
  const { user } = show(<Figure of={QuantityInput} seen={seen} start={3} />);
  await user.clear(input());
  await user.type(input(), 'ba');
  await user.tab();
  expect(input().value).toBe('ba');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(seen.at(-1)).toBeUndefined();
});

test.each([
  [PriceInput, 14_100, '14.100', '14100'],
  [QuantityInput, 1_234.5, '1.234,5', '1234,5'],
  [MoneyInput, 5_000_000, '5.000.000', '5000000'],
])('%o stands without points while one edits it', async (control, start, shown, edited) => {
  const seen: unknown[] = [];
  const { user } = show(<Figure of={control} seen={seen} start={start} />);
  expect(input().value).toBe(shown);
  await user.tab();
  expect(input().value).toBe(edited);
  expect([input().selectionStart, input().selectionEnd]).toEqual([0, edited.length]);
  await user.keyboard('{End}{Backspace}');
  expect(seen.at(-1)).toBe(Number(edited.slice(0, -1).replace(',', '.')));
  await user.keyboard(edited.at(-1) ?? '');
  await user.tab();
  expect(input().value).toBe(shown);
});

test.each(['14.10', '1.5', '1,234.50'])('%s is no price', async (typed) => {
  const seen: unknown[] = [];
  const { user } = show(<Figure of={PriceInput} seen={seen} start={14_100} />);
  await user.clear(input());
  await user.type(input(), typed);
  await user.tab();
  expect(seen.at(-1)).toBeUndefined();
  expect(input().value).toBe(typed);
  expect(input().getAttribute('aria-invalid')).toBe('true');
});

test('a figure from outside replaces what stands there', async () => {
  const { user } = show(<Figure of={MoneyInput} seen={[]} start={5} />);
  await user.click(screen.getByRole('button'));
  expect(input().value).toBe('7.000');
});

function Day({ seen, start = '' }: { seen: string[]; start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <DayInput
      value={value}
      onChange={(next) => {
        seen.push(next);
        setValue(next);
      }}
    />
  );
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-20T05:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test.each([
  ['20/11', '2026-11-20'],
  ['5', '2026-11-05'],
  ['31122026', '2026-12-31'],
  ['1/2/25', '2025-02-01'],
])('the day %s is %s', async (typed, day) => {
  const seen: string[] = [];
  const { user } = show(<Day seen={seen} />);
  await user.type(input(), `${typed}{Enter}`);
  expect(seen.at(-1)).toBe(day);
});

test('a day that no calendar shows is marked and not taken', async () => {
  const seen: string[] = [];
  const { user } = show(<Day seen={seen} start="2026-11-20" />);
  await user.clear(input());
  await user.type(input(), '31/02/2026');
  await user.tab();
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(seen).toEqual([]);
});

test('arrows go day by day, over the ends of months', async () => {
  const seen: string[] = [];
  const { user } = show(<Day seen={seen} start="2026-11-30" />);
  await user.click(input());
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  expect(seen).toEqual(['2026-12-01', '2026-12-02', '2026-12-01']);
  expect(input().value).toBe('01/12/2026');
});

test('arrows stay at the last day of all, and a mistyped year is marked', async () => {
  const seen: string[] = [];
  const { user } = show(<Day seen={seen} start="2199-12-31" />);
  await user.click(input());
  await user.keyboard('{ArrowUp}');
  expect(input().value).toBe('31/12/2199');
  await user.clear(input());
  await user.type(input(), '21/11/0226{Enter}');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(seen).toEqual([]);
});

test('an emptied day is none', async () => {
  const seen: string[] = [];
  const { user } = show(<Day seen={seen} start="2026-11-30" />);
  await user.clear(input());
  await user.tab();
  expect(seen).toEqual(['']);
});
