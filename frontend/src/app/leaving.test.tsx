import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '@/api/schema';
import { signedIn, useSession } from '@/api/session';
import { Toasts } from '@/kit/ui/toasts';
import { show } from '../../tools/test-render';
import { server } from '../../tools/test-server';
import { SignInAgain } from './sign-in-again';
import { UserMenu } from './user-menu';

const lan = { id: 'u1', name: 'Lan', email: 'lan@demo.test', permissions: [] as string[] } as unknown as Me;
const assign = vi.fn();

beforeEach(() => {
  signedIn(lan);
  const { origin, href } = window.location;
  vi.stubGlobal('location', { origin, href, assign });
  server.use(http.post('*/api/v1/auth/logout', () => new HttpResponse(null, { status: 204 })));
  server.use(http.post('*/api/v1/auth/logout', () => HttpResponse.error(), { once: true }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  assign.mockReset();
  useSession.setState({ me: undefined, expired: false });
  localStorage.clear();
});

function Desk() {
  return (
    <>
      <UserMenu onShortcuts={() => undefined} />
      <Toasts />
    </>
  );
}

test('who signs out and is not heard learns that they are still signed in, and may try again', async () => {
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Desk });
  const router = createRouter({ routeTree: root.addChildren([home]), history: createMemoryHistory() });
  const { user } = show(<RouterProvider router={router as never} />);
  await user.click(await screen.findByRole('button', { name: 'Tài khoản' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Đăng xuất' }));
  // seen, and read out
  expect(await screen.findAllByText('Chưa đăng xuất được')).not.toHaveLength(0);
  const [text] = screen.getAllByText(/Phiên đăng nhập trên máy này vẫn còn/);
  expect(text?.textContent).toContain('Không kết nối được máy chủ');
  expect(assign).not.toHaveBeenCalled();
  expect(useSession.getState().me).toEqual(lan);
  await user.click(screen.getByText('Thử lại'));
  await waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith('/sign-in'));
});

test('so does who leaves instead of signing in again', async () => {
  useSession.setState({ expired: true });
  const { user } = show(<SignInAgain />);
  await user.click(await screen.findByRole('button', { name: 'Rời khỏi' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Không kết nối được máy chủ');
  expect(assign).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Rời khỏi' }));
  await waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith('/sign-in'));
});
