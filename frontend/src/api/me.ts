import { client } from './client';
import { dropTraces } from './kept';
import { asProblem } from './problem';
import type { Me } from './schema';
import { leave, maybeSignedIn, noteFreshTokens, signedIn, signedOut, useSession } from './session';

/** Who has signed in, asked of the API the first time; `null` for nobody. Throws where the API cannot say. */
export async function knownMe(): Promise<Me | null> {
  const { me } = useSession.getState();
  if (me !== undefined) return me;
  if (!maybeSignedIn()) {
    signedOut();
    return null;
  }
  const { data, error, response } = await client.GET('/api/v1/auth/me');
  if (data) signedIn(data);
  else if (response.status === 401) signedOut();
  else throw asProblem(error);
  return data ?? null;
}

/** Reads again who has signed in, after a change of their account or of the tenant. */
export async function rereadMe(): Promise<void> {
  // the change is made all the same; whoever could not be read now is read with the next page
  const { data } = await client.GET('/api/v1/auth/me').catch(() => ({ data: undefined }));
  if (data) signedIn(data);
}

/** Signs in; throws the problem of a refusal. */
export async function signIn(email: string, password: string): Promise<Me> {
  const { data, error } = await client.POST('/api/v1/auth/login', { body: { email, password } });
  if (!data) throw asProblem(error);
  signedIn(data.user);
  // after whose they are: another tab of somebody else must not go on with them
  noteFreshTokens();
  return data.user;
}

/** For how long signing out is waited for. */
const patienceMs = 15_000;

/**
 * Signs out and loads the sign-in page afresh, so that nothing of what was read stays in the memory of this machine.
 * No script can take the cookies away: until the API has heard of it, one is signed in, and the problem is thrown.
 */
export async function signOut(): Promise<void> {
  const { error, response } = await client.POST('/api/v1/auth/logout', { signal: AbortSignal.timeout(patienceMs) });
  // 401: there is no session any more
  if (!response.ok && response.status !== 401) throw asProblem(error);
  leave();
  dropTraces();
  signedOut();
  window.location.assign('/sign-in');
}
