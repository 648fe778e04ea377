import { gzipSync } from 'node:zlib';
import { expect, prepare, signIn, test } from './support/desk';

// Prints the figures of docs/performance.md; each is a median of twenty.
const rounds = 20;

function report(name: string, figures: number[], unit: string, target: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(
    `${name}: median ${median.toFixed(0)} ${unit}, most ${(sorted.at(-1) ?? 0).toFixed(0)} ${unit} (asked ${target} ${unit})`,
  );
  return median;
}

test('the sign-in page, from cold', async ({ browser, baseURL }) => {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) scripts.push(answer.body());
    });
    await page.goto('/sign-in');
    // interactive: the field is there, has the focus and takes what is typed
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () =>
              document.activeElement?.getAttribute('name') === 'email'
                ? resolve(performance.now())
                : requestAnimationFrame(look);
            look();
          }),
      ),
    );
    await page.waitForLoadState('networkidle');
    bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    await context.close();
  }
  report('sign-in interactive', times, 'ms', 1000);
  console.log(`JavaScript of the first screen: ${(bytes / 1000).toFixed(1)} kB gzip (asked 180 kB)`);
  expect(bytes).toBeLessThanOrEqual(180_000);
});

test('going to a list', async ({ browser, baseURL }) => {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    // a sign-in a round would meet the limit of sign-ins
    await context.addCookies((await cookies(context, baseURL ?? '')) as never);
    await prepare(context, true, {});
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    cold.push(await go(page, '/agencies'));
    warm.push(await go(page, '/items'));
    await context.close();
  }
  report('a list, the first one', cold, 'ms', 150);
  report('a list, the next one', warm, 'ms', 150);
});

let known: unknown[] | undefined;
async function cookies(context: import('@playwright/test').BrowserContext, baseURL: string): Promise<unknown[]> {
  if (!known) {
    await signIn(context.request, baseURL, 'admin');
    known = await context.cookies();
  }
  return known;
}

/** Presses a place of the sidebar; how long until its rows are painted. */
async function go(page: import('@playwright/test').Page, path: string): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLElement>(`nav a[href="${to}"]`);
        const begun = performance.now();
        const look = () => {
          if (location.pathname === to && document.querySelector(`main tbody a[href^="${to}/"]`))
            resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        link?.click();
        look();
      }),
    path,
  );
}
