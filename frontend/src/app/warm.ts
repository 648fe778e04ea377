import type { RegisteredRouter } from '@tanstack/react-router';
import { opens, places } from './navigation';

type Code = Pick<RegisteredRouter, 'routesByPath' | 'loadRouteChunk'>;

/** When the browser has nothing better to do; Safari cannot tell, and gets a moment instead. */
const rest = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  );

/** What the browser says about being careful with data; not known to every one, nor to TypeScript. */
const saves = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Fetches the code of the places that somebody with these permissions may go to while the page rests, one after another,
 * so that the first visit to each is as quick as the next. Only code, no data. Ends early where a fetch fails: the visit
 * itself will say so.
 */
export async function warm(router: Code, permissions: readonly string[], signal: AbortSignal): Promise<void> {
  if (saves()) return;
  for (const place of places.flatMap((group) => group.places)) {
    if (!opens(place, permissions)) continue;
    await rest();
    if (signal.aborted) return;
    const route = router.routesByPath[place.to as keyof typeof router.routesByPath];
    try {
      await router.loadRouteChunk(route);
    } catch {
      return;
    }
  }
}
