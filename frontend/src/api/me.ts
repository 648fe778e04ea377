import { client } from './client';
import type { Me } from './schema';
import { maybeSignedIn, signedIn, signedOut, useSession } from './session';

/** Who has signed in, asked of the API the first time; `null` for nobody. */
export async function knownMe(): Promise<Me | null> {
  const { me } = useSession.getState();
  if (me !== undefined) return me;
  if (!maybeSignedIn()) {
    signedOut();
    return null;
  }
  const { data } = await client.GET('/api/v1/auth/me');
  if (data) signedIn(data);
  else signedOut();
  return data ?? null;
}

/** Reads again who has signed in, after a change of their account or of the tenant. */
export async function rereadMe(): Promise<void> {
  const { data } = await client.GET('/api/v1/auth/me');
  if (data) useSession.setState({ me: data });
}

/** Signs in; throws the problem of a refusal. */
export async function signIn(email: string, password: string): Promise<Me> {
  const { data, error } = await client.POST('/api/v1/auth/login', { body: { email, password } });
  if (!data) throw error;
  signedIn(data.user);
  return data.user;
}

/** Signs out and loads the sign-in page afresh, so that nothing of what was read stays in the memory of this machine. */
export async function signOut(): Promise<void> {
  await client.POST('/api/v1/auth/logout', {}).catch(() => undefined);
  signedOut();
  window.location.assign('/sign-in');
}
