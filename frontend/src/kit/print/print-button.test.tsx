import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../../tools/test-render';
import { PrintButton } from './print-button';

const print = vi.fn();
beforeEach(() => void vi.stubGlobal('print', print));
afterEach(() => {
  vi.unstubAllGlobals();
  print.mockReset();
});

const rows = (count: number) => ({ pages: [{ items: Array.from({ length: count }, () => 0) }] });

test('a page without a list is printed at once', async () => {
  const { user } = show(<PrintButton />);
  await user.click(screen.getByRole('button', { name: 'In' }));
  expect(print).toHaveBeenCalledOnce();
});

test('a list is read to its end first, and how far it is stands on the button', async () => {
  let answer: (read: { data: ReturnType<typeof rows>; hasNextPage: boolean; isError: boolean }) => void = () =>
    undefined;
  const list = {
    data: rows(1_200),
    hasNextPage: true,
    isError: false,
    fetchNextPage: () =>
      new Promise<{ data: ReturnType<typeof rows>; hasNextPage: boolean; isError: boolean }>((resolve) => {
        answer = resolve;
      }),
  };
  const { user } = show(<PrintButton list={list} />);
  await user.click(screen.getByRole('button', { name: 'In' }));
  expect((await screen.findByRole('button')).textContent).toContain('1.200');
  expect(screen.getByRole('status').textContent).toContain('1.200');
  expect(print).not.toHaveBeenCalled();
  await act(async () => answer({ data: rows(1_300), hasNextPage: false, isError: false }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(screen.getByRole('button', { name: 'In' })).toBeTruthy();
});

test('what one has left meanwhile is not printed', async () => {
  let answer: (read: { hasNextPage: boolean; isError: boolean }) => void = () => undefined;
  const fetchNextPage = vi.fn(
    () =>
      new Promise<{ hasNextPage: boolean; isError: boolean }>((resolve) => {
        answer = resolve;
      }),
  );
  const { user, unmount } = show(<PrintButton list={{ hasNextPage: true, isError: false, fetchNextPage }} />);
  await user.click(screen.getByRole('button', { name: 'In' }));
  unmount();
  await act(async () => answer({ hasNextPage: true, isError: false }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(fetchNextPage).toHaveBeenCalledOnce();
  expect(print).not.toHaveBeenCalled();
});
