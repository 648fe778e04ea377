import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { lazy } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Me } from '@/api/schema';
import { signedIn, useSession } from '@/api/session';
import { show } from '../../tools/test-render';
import { server } from '../../tools/test-server';
import { Palette } from './palette';
import { PaletteDoor, type PaletteProps } from './palette-door';

const permissions = ['agency.read', 'inventory.issues.read'];
const held = new Map<string, () => void>();

beforeEach(() => {
  signedIn({ id: 'u1', name: 'Lan', email: 'lan@demo.test', permissions } as unknown as Me);
  held.clear();
  server.use(
    http.get('*/api/v1/agency/agencies', async ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      await new Promise<void>((resolve) => held.set(q, resolve));
      return HttpResponse.json({ items: [{ id: `id-${q}`, name: `Đại lý ${q}`, code: 'DL1' }] });
    }),
    http.get('*/api/v1/inventory/issues', ({ request }) => {
      const number = new URL(request.url).searchParams.get('number');
      return HttpResponse.json({ items: [{ id: 'slip', number, agency_name: 'Gia Hưng' }] });
    }),
  );
});
afterEach(() => useSession.setState({ me: undefined }));

/** The answer to a text comes. */
async function answer(text: string) {
  await waitFor(() => expect([...held.keys()]).toContain(text));
  held.get(text)?.();
}

function open(of: Parameters<typeof PaletteDoor>[0]['of'] = Palette) {
  const root = createRootRoute();
  const paths = ['/', '/agencies/$id', '/issues/$id'];
  const routes = paths.map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: path === '/' ? () => <PaletteDoor of={of} onClose={() => undefined} /> : () => null,
    }),
  );
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory() });
  return { router, ...show(<RouterProvider router={router as never} />) };
}

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Tìm hoặc đi tới…' });

test('Enter waits for the answer to what was typed, and opens nothing that was found before', async () => {
  const { router, user } = open();
  await user.type(await field(), 'gia');
  await answer('gia');
  expect(await screen.findByRole('option', { name: /Đại lý gia/ })).toBeTruthy();
  await user.keyboard(' hung{Enter}');
  expect(screen.queryByRole('option', { name: /Đại lý gia/ })).toBeNull();
  expect(router.state.location.pathname).toBe('/');
  await answer('gia hung');
  await waitFor(() => expect(router.state.location.pathname).toBe('/agencies/id-gia hung'));
});

test('who types on after Enter has not chosen', async () => {
  const { router, user } = open();
  await user.type(await field(), 'gia{Enter} h');
  await answer('gia h');
  expect(await screen.findByRole('option', { name: /Đại lý gia h/ })).toBeTruthy();
  expect(router.state.location.pathname).toBe('/');
});

test('a slip is found by its number, in short', async () => {
  const { router, user } = open();
  const year = new Date().getFullYear();
  await user.type(await field(), 'px 7082');
  await answer('px 7082');
  expect(await screen.findByRole('option', { name: new RegExp(`^PX-${year}-007082.*Gia Hưng`) })).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/issues/slip'));
});

test('what is typed while the palette is fetched stands in it, and its Enter is not lost', async () => {
  let come: (part: { default: (props: PaletteProps) => ReturnType<typeof Palette> }) => void = () => undefined;
  const { router, user } = open(
    lazy(
      () =>
        new Promise<{ default: typeof Palette }>((resolve) => {
          come = resolve;
        }),
    ),
  );
  const waiting = await screen.findByRole('textbox', { name: 'Tìm hoặc đi tới…' });
  expect(document.activeElement).toBe(waiting);
  await user.keyboard('minh{Enter}');
  await act(async () => come({ default: Palette }));
  const real = await field();
  expect(real.value).toBe('minh');
  expect(document.activeElement).toBe(real);
  await answer('minh');
  await waitFor(() => expect(router.state.location.pathname).toBe('/agencies/id-minh'));
});
