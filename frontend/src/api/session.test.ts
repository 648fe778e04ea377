import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { server } from '../../tools/test-server';
import { client } from './client';
import { knownMe, rereadMe, signIn, signOut } from './me';
import { handlers } from './mocks.gen';
import type { Problem } from './problem';
import { asProblem } from './problem';
import type { Me } from './schema';
import { renew, signedIn, signInAgain, useSession } from './session';

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
  useSession.setState({ me: undefined, expired: false });
});

afterEach(() => {
  vi.unstubAllGlobals();
  went.reload.mockReset();
  went.assign.mockReset();
});

const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json({ type: '', title: '', detail: '', status, code, ...more }, { status });
const lost = () => HttpResponse.error();
const refreshed = (answer: () => Response) => http.post('*/api/v1/auth/refresh', answer);
const me = (answer: () => Response) => http.get('*/api/v1/auth/me', answer);
const loggedOut = (answer: () => Response) => http.post('*/api/v1/auth/logout', answer);

const thrownBy = async (deed: Promise<unknown>): Promise<Problem> => {
  const thrown = await deed.then(
    (value) => Promise.reject(new Error(`it answered ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
  return asProblem(thrown);
};

/** What may keep a request from the books and says nothing of the session. */
const troubles: [string, () => Response, string, number][] = [
  ['no network', lost, 'OFFLINE', 0],
  ['too many requests', () => problem(429, 'RATE_LIMITED', { params: { retry_after: 7 } }), 'RATE_LIMITED', 429],
  ['an overloaded server', () => problem(503, 'UNAVAILABLE'), 'UNAVAILABLE', 503],
  ['a proxy without a server', () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 }), 'UNAVAILABLE', 502],
  ['a proxy that says nothing', () => new HttpResponse(null, { status: 504 }), 'UNAVAILABLE', 504],
];

describe('renewing', () => {
  test.each(troubles)('says neither yes nor no with %s', async (_, answer, code, status) => {
    server.use(refreshed(answer));
    expect(await thrownBy(renew())).toMatchObject({ code, status });
  });

  test.each([401, 403])('says no when the API answers %d', async (status) => {
    server.use(refreshed(() => problem(status, 'INVALID_TOKEN')));
    expect(await renew()).toBe(false);
  });

  test('is done once for all that ask at the same time', async () => {
    const asked = vi.fn(() => HttpResponse.json({}));
    server.use(refreshed(asked));
    expect(await Promise.all([renew(), renew(), renew()])).toEqual([true, true, true]);
    expect(asked).toHaveBeenCalledOnce();
  });

  test('that failed is tried again by the next request', async () => {
    server.use(refreshed(() => HttpResponse.json({})));
    server.use(http.post('*/api/v1/auth/refresh', lost, { once: true }));
    expect((await thrownBy(renew())).code).toBe('OFFLINE');
    expect(await renew()).toBe(true);
  });
});

describe('a request whose access token has expired', () => {
  const expiredOnce = () => {
    server.use(handlers.list_districts());
    server.use(http.get('*/api/v1/agency/districts', () => problem(401, 'TOKEN_EXPIRED'), { once: true }));
  };
  const ask = () => client.GET('/api/v1/agency/districts', {});

  test.each(troubles)('fails with %s, and the user stays signed in', async (_, answer, code) => {
    signedIn(lan);
    expiredOnce();
    server.use(refreshed(answer));
    expect((await thrownBy(ask())).code).toBe(code);
    expect(useSession.getState()).toEqual({ me: lan, expired: false });
    expect(localStorage.getItem(mark)).toBe(lan.id);
  });

  test('is sent again once the session is renewed', async () => {
    signedIn(lan);
    expiredOnce();
    server.use(refreshed(() => HttpResponse.json({})));
    expect((await ask()).data?.items).toHaveLength(1);
  });

  test('waits for the one who signs in again over the page', async () => {
    signedIn(lan);
    expiredOnce();
    server.use(refreshed(() => problem(401, 'INVALID_TOKEN')));
    const answer = ask();
    await vi.waitFor(() => expect(useSession.getState().expired).toBe(true));
    signedIn(lan);
    expect((await answer).data?.items).toHaveLength(1);
    expect(useSession.getState().expired).toBe(false);
  });
});

describe('a refusal that is none of the API’s', () => {
  const apply = () => client.POST('/api/v1/agency/applications', { body: { tenant: 't', name: 'n', phone: '0901' } });
  const applied = (answer: () => Response) => server.use(http.post('*/api/v1/agency/applications', answer));

  test('is one also without a body', async () => {
    applied(() => new HttpResponse(null, { status: 502, headers: { 'content-length': '0' } }));
    expect((await apply()).error).toMatchObject({ code: 'UNAVAILABLE', status: 502 });
  });

  test('says how long to wait where its header does', async () => {
    applied(() => new HttpResponse('slow down', { status: 429, headers: { 'retry-after': '30' } }));
    expect((await apply()).error).toMatchObject({ code: 'RATE_LIMITED', params: { retry_after: 30 } });
    applied(() => new HttpResponse('slow down', { status: 429 }));
    expect((await apply()).error).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
  });

  test('leaves those of the API as they are', async () => {
    const errors = [{ pointer: '/name', code: 'TOO_LONG', params: { max: 200 } }];
    applied(() => problem(422, 'VALIDATION', { errors, trace_id: 'x' }));
    expect((await apply()).error).toMatchObject({ code: 'VALIDATION', errors, trace_id: 'x' });
  });
});

describe('who has signed in', () => {
  beforeEach(() => localStorage.setItem(mark, lan.id));

  test.each(troubles)('is not known with %s, and is asked again later', async (_, answer, code) => {
    server.use(http.get('*/api/v1/auth/me', answer, { once: true }), handlers.get_me());
    expect((await thrownBy(knownMe())).code).toBe(code);
    expect(useSession.getState().me).toBeUndefined();
    expect(localStorage.getItem(mark)).toBe(lan.id);
    expect((await knownMe())?.id).toBeTruthy();
  });

  test('is nobody when the API says so', async () => {
    server.use(me(() => problem(401, 'INVALID_TOKEN')));
    server.use(refreshed(() => problem(401, 'INVALID_TOKEN')));
    expect(await knownMe()).toBeNull();
    expect(localStorage.getItem(mark)).toBeNull();
  });

  test('is not asked of the API by a stranger', async () => {
    localStorage.clear();
    expect(await knownMe()).toBeNull();
  });

  test('read again is whoever it is now, and somebody else loads the page anew', async () => {
    signedIn(lan);
    server.use(me(() => HttpResponse.json({ ...lan, name: 'Lan Anh' })));
    await rereadMe();
    expect(useSession.getState().me?.name).toBe('Lan Anh');
    expect(went.reload).not.toHaveBeenCalled();
    server.use(me(() => HttpResponse.json(minh)));
    await rereadMe();
    expect(went.reload).toHaveBeenCalledOnce();
    expect(localStorage.getItem(mark)).toBe(minh.id);
  });

  test('that cannot be read again stays, for the change is made', async () => {
    signedIn(lan);
    server.use(me(lost));
    await rereadMe();
    expect(useSession.getState().me).toEqual(lan);
  });
});

describe('signing out', () => {
  beforeEach(() => signedIn(lan));

  test.each([...troubles, ['a refusal', () => problem(403, 'CSRF'), 'CSRF', 403] as (typeof troubles)[number]])(
    'is not done with %s',
    async (_, answer, code) => {
      server.use(loggedOut(answer));
      expect((await thrownBy(signOut())).code).toBe(code);
      expect(useSession.getState().me).toEqual(lan);
      expect(localStorage.getItem(mark)).toBe(lan.id);
      expect(went.assign).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['has ended the session', () => new HttpResponse(null, { status: 204 })],
    ['knows of no session', () => problem(401, 'INVALID_TOKEN')],
  ])('is done when the API %s', async (_, answer) => {
    server.use(loggedOut(answer));
    await signOut();
    expect(useSession.getState().me).toBeNull();
    expect(localStorage.getItem(mark)).toBeNull();
    expect(went.assign).toHaveBeenCalledExactlyOnceWith('/sign-in');
  });
});

describe('what another tab does', () => {
  const elsewhere = (newValue: string | null, key = mark) =>
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));

  test('loads the page anew where somebody else has signed in, or this one has signed out', () => {
    signedIn(lan);
    elsewhere(minh.id);
    expect(went.reload).toHaveBeenCalledTimes(1);
    elsewhere(null);
    expect(went.reload).toHaveBeenCalledTimes(2);
  });

  test('is nothing to this one where the same one signs in, or it is about something else', () => {
    signedIn(lan);
    elsewhere(lan.id);
    elsewhere('dark', 'entrepot.preferences');
    expect(went.reload).not.toHaveBeenCalled();
  });

  test('is nothing to a tab where nobody has signed in', () => {
    useSession.setState({ me: null });
    elsewhere(minh.id);
    expect(went.reload).not.toHaveBeenCalled();
  });

  test('signs in here too, where the same one has to', async () => {
    signedIn(lan);
    const again = signInAgain();
    expect(useSession.getState().expired).toBe(true);
    elsewhere(String(Date.now()), 'entrepot.renewed-at');
    expect(await again).toBe(true);
    expect(useSession.getState()).toEqual({ me: lan, expired: false });
    expect(went.reload).not.toHaveBeenCalled();
  });

  test('does not go on as somebody else', async () => {
    signedIn(lan);
    const sent = vi.fn();
    void signInAgain().then(sent);
    localStorage.setItem(mark, minh.id);
    elsewhere(minh.id);
    elsewhere(String(Date.now()), 'entrepot.renewed-at');
    await Promise.resolve();
    expect(went.reload).toHaveBeenCalledOnce();
    expect(sent).not.toHaveBeenCalled();
    expect(useSession.getState().expired).toBe(true);
  });

  test('learns that somebody has signed in here', async () => {
    server.use(handlers.login());
    await signIn('lan@demo.test', 'a password');
    expect(Number(localStorage.getItem('entrepot.renewed-at'))).toBeGreaterThan(0);
  });

  test('renews for this one too', async () => {
    const asked = vi.fn(() => HttpResponse.json({}));
    server.use(refreshed(asked));
    const renewed = renew();
    // by the time that this one gets the lock
    localStorage.setItem('entrepot.renewed-at', String(Date.now() + 1_000));
    expect(await renewed).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });
});
