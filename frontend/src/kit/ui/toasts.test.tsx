import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../../tools/test-render';
import { complain, say } from './toast';
import { Toasts } from './toasts';

async function page() {
  const root = createRootRoute({
    component: () => (
      <>
        <button type="button">on the page</button>
        <Outlet />
        <Toasts />
      </>
    ),
  });
  const routes = ['/', '/stock'].map((path) => createRoute({ getParentRoute: () => root, path }));
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory() });
  const shown = show(<RouterProvider router={router as never} />);
  await screen.findByRole('region', { name: 'Thông báo' });
  return { router, ...shown };
}

const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

afterEach(() => vi.useRealTimers());

test('what went wrong is said once, and its cross can be found by all', async () => {
  const { user } = await page();
  act(() => {
    complain('Không ghi được', 'hết hàng');
    complain('Không ghi được', 'hết hàng');
  });
  await waitFor(() => expect(alerts()).toEqual(['Không ghi đượchết hàng']));
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  await waitFor(() => expect(alerts()).toEqual([]));
});

test('it leaves by itself, and not while the pointer is there', async () => {
  const { user } = await page();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  act(() => complain('Không ghi được'));
  await user.hover(await screen.findByRole('alert'));
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(alerts()).toHaveLength(1);
  await user.unhover(screen.getByRole('alert'));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  await waitFor(() => expect(alerts()).toEqual([]));
});

test('it leaves with the next deed that is done', async () => {
  await page();
  act(() => complain('Không ghi được'));
  await waitFor(() => expect(alerts()).toHaveLength(1));
  act(() => say('Đã lưu'));
  await waitFor(() => expect(alerts()).toEqual([]));
  expect(screen.getByRole('group', { name: 'Đã lưu' })).toBeTruthy();
});

test('it leaves when one goes elsewhere, and what is done stays', async () => {
  const { router } = await page();
  act(() => {
    say('Đã lưu lần nữa');
    complain('Không ghi được');
  });
  await waitFor(() => expect(alerts()).toHaveLength(1));
  await act(() => router.navigate({ to: '/stock' }));
  await waitFor(() => expect(alerts()).toEqual([]));
  expect(screen.getByRole('group', { name: 'Đã lưu lần nữa' })).toBeTruthy();
});

test('F6 goes there, and Escape closes the newest first', async () => {
  const { user } = await page();
  act(() => complain('Cũ hơn'));
  act(() => complain('Mới hơn'));
  await waitFor(() => expect(alerts()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'on the page' }));
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Thông báo' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(alerts()).toEqual(['Cũ hơn']));
});
