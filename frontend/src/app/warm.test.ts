import { beforeEach, expect, it, vi } from 'vitest';
import { router } from './router';
import { warm } from './warm';

// every piece waits until the browser rests, which a test need not
beforeEach(() => vi.stubGlobal('requestIdleCallback', (then: () => void) => queueMicrotask(then)));

function spied(load: (path: string) => Promise<void> | undefined) {
  const asked: string[] = [];
  return {
    asked,
    code: {
      routesByPath: router.routesByPath,
      routesById: router.routesById,
      loadRouteChunk: (route: { fullPath: string }) => {
        asked.push(route.fullPath);
        return load(route.fullPath);
      },
    } as unknown as Parameters<typeof warm>[0],
  };
}

const now = () => new AbortController().signal;

it('fetches the code of the places that are open to somebody, then of all other pages, then of windows', async () => {
  const { asked, code } = spied(() => Promise.resolve());
  const opened = vi.fn(() => Promise.resolve());
  await warm(code, ['agency.read'], [opened], now());
  expect(asked.slice(0, 4)).toEqual(['/', '/agencies/', '/agency-types', '/districts']);
  expect(asked).toContain('/issues/new');
  expect(asked).not.toContain('/sign-in');
  expect(new Set(asked).size).toBe(asked.length);
  expect(opened).toHaveBeenCalledOnce();
});

it('ends where a fetch fails, and when the desk is left', async () => {
  const failing = spied((path) => (path === '/agencies/' ? Promise.reject(new Error('offline')) : undefined));
  await warm(failing.code, ['agency.read'], [], now());
  expect(failing.asked).toEqual(['/', '/agencies/']);

  const left = spied(() => undefined);
  await warm(left.code, ['agency.read'], [], AbortSignal.abort());
  expect(left.asked).toEqual([]);
});

it('waits while somebody types', async () => {
  const { asked, code } = spied(() => undefined);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  const warmed = warm(code, ['agency.read'], [], now());
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).toEqual([]);
  await warmed;
  expect(asked).toContain('/agencies/');
});

it('leaves alone whoever saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const { asked, code } = spied(() => Promise.resolve());
  await warm(code, ['agency.read'], [], now());
  expect(asked).toEqual([]);
  vi.unstubAllGlobals();
});
