import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  request,
} from '@playwright/test';

export type Role = 'admin' | 'accountant' | 'cashier' | 'warehouse' | 'sales' | 'viewer';
export const roles: readonly Role[] = ['admin', 'accountant', 'cashier', 'warehouse', 'sales', 'viewer'];
export const password = process.env.ENTREPOT_DEMO_PASSWORD ?? 'entrepot-demo-1';

type Preferences = { theme?: 'system' | 'light' | 'dark'; language?: 'vi' | 'en' };

type Options = {
  /** Who has signed in. */
  role: Role | 'nobody';
  preferences: Preferences;
  /** Console messages that the test provokes. */
  provoked: RegExp | undefined;
};

type Tools = {
  /** The API itself, as the same role: to prepare and to compare. */
  api: Api;
};

type Sessions = { sessions: (role: Role) => Promise<Cookies> };
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

// an access token lasts ten minutes; two pages that renewed one session in two browsers would end it as stolen
const sessionMs = 5 * 60_000;

/** Signs in through the API. */
export async function signIn(context: APIRequestContext, baseURL: string, role: Role): Promise<void> {
  const answer = await context.post('/api/v1/auth/login', {
    data: { email: `${role}@demo.test`, password },
    headers: { origin: baseURL },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

export class Api {
  constructor(
    private readonly context: APIRequestContext,
    private readonly origin: string,
  ) {}

  async get<T = Record<string, never>>(path: string): Promise<T> {
    const answer = await this.context.get(`/api/v1/${path}`);
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** Posts and answers status and body, whatever they are. */
  async post<T = Record<string, never>>(path: string, data: unknown): Promise<{ status: number; body: T }> {
    const answer = await this.context.post(`/api/v1/${path}`, {
      data,
      headers: { origin: this.origin, 'idempotency-key': crypto.randomUUID() },
    });
    const text = await answer.text();
    return { status: answer.status(), body: text ? JSON.parse(text) : undefined };
  }
}

export const test = base.extend<Options & Tools, Sessions>({
  role: ['admin', { option: true }],
  preferences: [{}, { option: true }],
  provoked: [undefined, { option: true }],

  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use, worker) => {
      const baseURL = worker.project.use.baseURL ?? '';
      const known = new Map<Role, { cookies: Cookies; at: number }>();
      await use(async (role) => {
        const found = known.get(role);
        if (found && Date.now() - found.at < sessionMs) return found.cookies;
        const context = await request.newContext({ baseURL });
        await signIn(context, baseURL, role);
        const { cookies } = await context.storageState();
        await context.dispose();
        known.set(role, { cookies: cookies as Cookies, at: Date.now() });
        return cookies as Cookies;
      });
    },
    { scope: 'worker' },
  ],

  page: async ({ context, sessions, role, preferences, provoked, baseURL }, use) => {
    if (role !== 'nobody') await context.addCookies(await sessions(role));
    await prepare(context, role !== 'nobody', preferences);
    const page = await context.newPage();
    const heard = listen(page, baseURL ?? '', provoked);
    await use(page);
    expect(heard, 'errors on the console, or requests to a foreign host').toEqual([]);
  },

  api: async ({ sessions, role, baseURL }, use) => {
    const context = await request.newContext({ baseURL });
    const cookies = await sessions(role === 'nobody' ? 'admin' : role);
    const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await context.dispose();
    // a connection that rests between two calls may be closed by the server just as it is taken up again
    const signed = await request.newContext({ baseURL, extraHTTPHeaders: { cookie: header, connection: 'close' } });
    await use(new Api(signed, baseURL ?? ''));
    await signed.dispose();
  },
});

/** Lays what an earlier visit would have left in the browser. */
export async function prepare(context: BrowserContext, signedIn: boolean, preferences: Preferences): Promise<void> {
  await context.addInitScript(
    ({ signed, chosen }) => {
      if (signed && !sessionStorage.getItem('prepared')) localStorage.setItem('entrepot.signed-in', 'yes');
      if (!localStorage.getItem('entrepot.preferences'))
        localStorage.setItem(
          'entrepot.preferences',
          JSON.stringify({ state: { theme: 'system', paper: 'a4', sidebar: 'open', ...chosen }, version: 0 }),
        );
      sessionStorage.setItem('prepared', 'yes');
    },
    { signed: signedIn, chosen: preferences },
  );
}

/** What must not be heard: errors on the console, and requests to anybody but our own server. */
export function listen(page: Page, baseURL: string, provoked: RegExp | undefined): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = `${message.text()} ${message.location().url}`;
    if (!provoked?.test(text)) heard.push(text);
  });
  page.on('request', (sent) => {
    const url = sent.url();
    if (!url.startsWith(baseURL) && !url.startsWith('data:') && !url.startsWith('blob:')) heard.push(`foreign: ${url}`);
  });
  return heard;
}

export { expect };
