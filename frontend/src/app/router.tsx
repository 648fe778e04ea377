import { createRouter } from '@tanstack/react-router';
import { queryClient } from '@/api/client';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { routeTree } from '../routeTree.gen';
import { NotFound } from './not-found';
import { parseSearch, stringifySearch } from './search';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: Loading,
  // what failed before the page was drawn is done again, not only drawn again
  defaultErrorComponent: ({ error }) => <ErrorState error={error} retry={() => void router.invalidate()} />,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
