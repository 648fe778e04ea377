import { QueryClient } from '@tanstack/react-query';
import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { asProblem, Offline, refusalOf } from './problem';
import type { paths } from './schema';
import { renew, signInAgain, useSession } from './session';

/** Operations that say themselves who somebody is; a 401 of theirs is their answer. */
const public_ = ['/api/v1/auth/login', '/api/v1/auth/refresh', '/api/v1/auth/logout', '/api/v1/agency/applications'];

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Offline();
  }
}

/**
 * Sends a request; where the session has expired, renews it or has the user sign in over the page, and
 * sends the request again. A form in the making never notices.
 */
async function sendInSession(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await send(request);
  if (answer.status !== 401 || public_.includes(new URL(request.url).pathname)) return answer;
  // a renewal that never reached the server, or came too often, ends nothing: the request fails, and may be sent again
  if (await renew()) return send(again);
  // before anybody was known there is no work to save: the sign-in page takes over
  if (!useSession.getState().me) return answer;
  return (await signInAgain()) ? send(again) : answer;
}

/** The answer; a refusal as a problem, whoever refused: an answer without a body would pass for a success. */
async function sendWorded(request: Request): Promise<Response> {
  const answer = await sendInSession(request);
  if (answer.status < 400) return answer;
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(await refusalOf(answer)), { status: answer.status, headers });
}

/** The typed client of the API; `data` or `error` in every answer. */
export const client = createFetchClient<paths>({ baseUrl: window.location.origin, fetch: sendWorded });

/** The same as options and hooks for TanStack Query; a refusal is thrown as a problem. */
export const api = createQueryClient(client);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // a refusal is an answer; only what never reached the books, or an overloaded server, is asked again, and nobody
      // where there is no network
      retry: (times, error) => times < 2 && navigator.onLine && [0, 502, 503, 504].includes(asProblem(error).status),
      // an answer beats a spinner that waits for the network to come back
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** After a deed: whatever is on the screen is read anew, for a posting touches stock, debts and reports alike. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries();
}

/** A key for one deed; sent with each try of it, so that it is done once. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** The `If-Match` value of a version. */
export function ifMatch(version: number): string {
  return `"${version}"`;
}
