import { create } from 'zustand';
import { drop, keep, kept } from './kept';
import { Offline, refusalOf } from './problem';
import type { Me } from './schema';

/**
 * Whether somebody is signed in. The tokens themselves lie in HttpOnly cookies, out of reach of any
 * script; an access token lasts ten minutes and is renewed by `renew` when the API says it has expired.
 */
type Session = {
  /** Who has signed in; `undefined` until known, `null` for nobody. */
  me: Me | null | undefined;
  /** The session ended while somebody was working: the sign-in dialog stands over their page. */
  expired: boolean;
};

export const useSession = create<Session>()(() => ({ me: undefined, expired: false }));

/** Stands in the storage while somebody is signed in, so that a stranger's first visit asks the API nothing. */
const mark = 'entrepot.signed-in';

/** When any tab last had fresh tokens. */
const renewedAt = 'entrepot.renewed-at';

/** Says to all tabs that there are fresh tokens. */
export function noteFreshTokens(): void {
  keep(renewedAt, String(Date.now()));
}

// the cookies are those of all tabs: where somebody else signs in, or out, in another one, this one must not go on as whoever it was
window.addEventListener('storage', ({ key, newValue }) => {
  const { me, expired } = useSession.getState();
  if (key === mark && me && newValue !== me.id) loadAnew();
  // whoever has signed in again there has done so here; nothing is sent as somebody else
  else if (key === renewedAt && expired && kept(mark) === me?.id) goOn();
});

// gone back to, a page comes as it was left, with all that stood on it, whoever has signed out or in since
window.addEventListener('pageshow', ({ persisted }) => {
  const { me } = useSession.getState();
  if (!persisted || me === undefined || (me && me.id === kept(mark))) return;
  document.documentElement.style.visibility = 'hidden';
  loadAnew();
});

let leaving = false;

/** Whether the page goes because of who has signed in or out: what was typed on it is not theirs to keep. */
export function isLeaving(): boolean {
  return leaving;
}

/** Says that the page goes, and nobody is to be asked. */
export function leave(): void {
  leaving = true;
}

function loadAnew(): void {
  leave();
  window.location.reload();
}

/** Whether it is worth asking the API who has signed in. */
export function maybeSignedIn(): boolean {
  return kept(mark) !== null;
}

type Waiting = (signedIn: boolean) => void;
const waiting: Waiting[] = [];

/** Says that somebody has signed in; whatever waited for it goes on. */
export function signedIn(me: Me): void {
  keep(mark, me.id);
  const before = useSession.getState().me;
  useSession.setState({ me });
  // what is on the screen belongs to somebody else
  if (before && before.id !== me.id) loadAnew();
  else goOn();
}

function goOn(): void {
  useSession.setState({ expired: false });
  settle(true);
}

/** Says that nobody is signed in any more. */
export function signedOut(): void {
  drop(mark);
  useSession.setState({ me: null, expired: false });
  settle(false);
}

function settle(result: boolean): void {
  for (const resolve of waiting.splice(0)) resolve(result);
}

/** Resolves when somebody has signed in again over the page (true), or has given up (false). */
export function signInAgain(): Promise<boolean> {
  useSession.setState({ expired: true });
  return new Promise((resolve) => waiting.push(resolve));
}

/**
 * Renews the tokens once for all tabs: a refresh token is good for one use, and a second use of it
 * would end the session as stolen. True when there are fresh tokens, false when the API says that the session is
 * over; where it says neither, the problem is thrown, for nobody has been signed out by a bad connection.
 */
export function renew(): Promise<boolean> {
  const asked = Date.now();
  return navigator.locks.request('entrepot.renew', async () => {
    // another tab, or another request of this one, was quicker
    if (Number(kept(renewedAt) ?? 0) >= asked) return true;
    const answer = await refresh();
    if (answer.ok) noteFreshTokens();
    else if (answer.status !== 401 && answer.status !== 403) throw await refusalOf(answer);
    return answer.ok;
  });
}

async function refresh(): Promise<Response> {
  try {
    return await fetch(new URL('/api/v1/auth/refresh', window.location.origin), { method: 'POST' });
  } catch {
    throw new Offline();
  }
}

/** Whether the one who signed in may do what the permission names. */
export function useMay(permission: string): boolean {
  return useSession((session) => session.me?.permissions.includes(permission) ?? false);
}
