import type { RegisteredRouter } from '@tanstack/react-router';
import { opens, places } from './navigation';

type Code = Pick<RegisteredRouter, 'routesByPath' | 'routesById' | 'loadRouteChunk'>;

/** How long after a key or a press the desk is left alone: running a new piece may hold up the next key. */
const quietMs = 1000;
let touched = Number.NEGATIVE_INFINITY;
for (const kind of ['keydown', 'pointerdown'] as const)
  window.addEventListener(kind, () => (touched = performance.now()), { capture: true, passive: true });

/** When the browser has nothing better to do; Safari cannot tell, and gets a moment instead. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  );

/** When the browser and the one before it rest. */
async function rest(): Promise<void> {
  for (let left = 1; left > 0; ) {
    await idle();
    left = touched + quietMs - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}

/** What the browser says about being careful with data; not known to every one, nor to TypeScript. */
const saves = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Fetches the code of the desk while the page rests, one piece after another: first of the places that somebody with these
 * permissions may go to, then of all other pages, then of what `windows` open over them. So the first visit to each is as
 * quick as the next, and a lost connection or a new version of the page keeps nobody from going on. Only code, no data. Ends
 * early where a fetch fails: the visit itself will say so.
 */
export async function warm(
  router: Code,
  permissions: readonly string[],
  windows: readonly (() => Promise<unknown>)[],
  signal: AbortSignal,
): Promise<void> {
  if (saves()) return;
  const open = places.flatMap((group) => group.places.filter((place) => opens(place, permissions)));
  const first = open.map((place) => router.routesByPath[place.to as keyof Code['routesByPath']]);
  const others = Object.values(router.routesById).filter((route) => route.id.startsWith('/_desk/'));
  const pages = [...new Set([...first, ...others])].map((route) => () => router.loadRouteChunk(route));
  for (const piece of [...pages, ...windows]) {
    await rest();
    if (signal.aborted || !navigator.onLine) return;
    try {
      await piece();
    } catch {
      return;
    }
  }
}
