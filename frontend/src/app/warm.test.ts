import { expect, it, vi } from 'vitest';
import { router } from './router';
import { warm } from './warm';

function spied(load: (path: string) => Promise<void> | undefined) {
  const asked: string[] = [];
  return {
    asked,
    code: {
      routesByPath: router.routesByPath,
      loadRouteChunk: (route: { fullPath: string }) => {
        asked.push(route.fullPath);
        return load(route.fullPath);
      },
    } as unknown as Parameters<typeof warm>[0],
  };
}

it('fetches the code of the places that are open to somebody, and of no other', async () => {
  const { asked, code } = spied(() => Promise.resolve());
  await warm(code, ['agency.read'], new AbortController().signal);
  expect(asked).toEqual(['/', '/agencies/', '/agency-types', '/districts']);
});

it('ends where a fetch fails, and when the desk is left', async () => {
  const failing = spied((path) => (path === '/agencies/' ? Promise.reject(new Error('offline')) : undefined));
  await warm(failing.code, ['agency.read'], new AbortController().signal);
  expect(failing.asked).toEqual(['/', '/agencies/']);

  const left = spied(() => undefined);
  await warm(left.code, ['agency.read'], AbortSignal.abort());
  expect(left.asked).toEqual([]);
});

it('leaves alone whoever saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const { asked, code } = spied(() => Promise.resolve());
  await warm(code, ['agency.read'], new AbortController().signal);
  expect(asked).toEqual([]);
  vi.unstubAllGlobals();
});
