import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { server } from '../../tools/test-server';
import { signIn, signOut } from './me';
import { handlers } from './mocks.gen';
import type { Me } from './schema';
import { maybeSignedIn, renew, signedIn, useSession } from './session';

const mark = 'entrepot.signed-in';
const lan = { id: 'u1', name: 'Lan', permissions: [] as string[] } as unknown as Me;
const minh = { ...lan, id: 'u2', name: 'Minh' };

/** What the browser would do to the page. */
const went = { reload: vi.fn(), assign: vi.fn() };

beforeEach(() => {
  // one lock, as the browser has it
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, deed: () => Promise<unknown>) => {
    const next = last.then(deed, deed);
    last = next.catch(() => undefined);
    return next;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  const { origin, href } = window.location;
  vi.stubGlobal('location', { origin, href, ...went });
  localStorage.clear();
  sessionStorage.clear();
  useSession.setState({ me: undefined, expired: false });
});

afterEach(() => {
  vi.unstubAllGlobals();
  went.reload.mockReset();
  went.assign.mockReset();
});

const refreshed = (answer: () => Response) => http.post('*/api/v1/auth/refresh', answer);
const loggedOut = (answer: () => Response) => http.post('*/api/v1/auth/logout', answer);

describe('signing out', () => {
  test('leaves of the work on this machine only what must not be lost', async () => {
    server.use(loggedOut(() => new HttpResponse(null, { status: 204 })));
    localStorage.setItem('entrepot.posted', '[["k",{"id":"s1","number":"PX-1","total":5}]]');
    localStorage.setItem('entrepot.draft.issue.t.u1', '{"note":"mine"}');
    const payment = (tries: string[]) => JSON.stringify({ make: 1, draft: { tries, values: { note: 'secret' } } });
    sessionStorage.setItem('entrepot.payment.t.u1', payment([]));
    sessionStorage.setItem('entrepot.payment.t.u2', payment(['{}']));
    sessionStorage.setItem('entrepot.payment.t.u3', 'gone bad');
    await signOut();
    expect(localStorage.getItem('entrepot.posted')).toBeNull();
    expect(localStorage.getItem('entrepot.draft.issue.t.u1')).not.toBeNull();
    expect(Object.keys(sessionStorage)).toEqual(['entrepot.payment.t.u2']);
  });
});

describe('a page that one goes back to', () => {
  const shown = (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
  afterEach(() => document.documentElement.removeAttribute('style'));

  test('is loaded anew, unseen, after signing out', async () => {
    server.use(loggedOut(() => new HttpResponse(null, { status: 204 })));
    signedIn(lan);
    await signOut();
    shown(true);
    expect(went.reload).toHaveBeenCalledOnce();
    expect(document.documentElement.style.visibility).toBe('hidden');
  });

  test('is loaded anew where nobody, or somebody else, is signed in by now', () => {
    signedIn(lan);
    localStorage.removeItem(mark);
    shown(true);
    localStorage.setItem(mark, minh.id);
    shown(true);
    expect(went.reload).toHaveBeenCalledTimes(2);
  });

  test('stays as it was left for the same one, and where nobody was known', () => {
    signedIn(lan);
    shown(true);
    localStorage.setItem(mark, minh.id);
    shown(false);
    useSession.setState({ me: undefined });
    shown(true);
    expect(went.reload).not.toHaveBeenCalled();
    expect(document.documentElement.style.visibility).toBe('');
  });
});

describe('where the storage is full', () => {
  beforeEach(() => {
    localStorage.setItem(mark, minh.id);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
  });
  afterEach(() => vi.restoreAllMocks());

  test('one signs in all the same, and out again', async () => {
    server.use(
      handlers.login(),
      loggedOut(() => new HttpResponse(null, { status: 204 })),
    );
    const me = await signIn('lan@demo.test', 'a password');
    expect(useSession.getState().me).toEqual(me);
    expect(localStorage.getItem(mark)).toBeNull();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(went.reload).not.toHaveBeenCalled();
    await signOut();
    expect(maybeSignedIn()).toBe(false);
  });

  test('the tokens are renewed once for all that ask', async () => {
    const asked = vi.fn(() => HttpResponse.json({}));
    server.use(refreshed(asked));
    expect(await Promise.all([renew(), renew()])).toEqual([true, true]);
    expect(asked).toHaveBeenCalledOnce();
  });
});
