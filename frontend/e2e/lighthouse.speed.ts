import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Api, expect, signIn, test } from './support/desk';

// Lighthouse on the pages one looks at most, offline: its report of each is kept in artefacts/lighthouse, its scores are
// printed for docs/performance.md. The phone is simulated as Lighthouse does by default: a slow 4G line and a processor four
// times slower than this one.

const port = 19_222;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
};
type Lighthouse = (
  address: string,
  flags: object,
  config?: object,
) => Promise<{ lhr: Report; report: string } | undefined>;

const room = new URL('../tools/lighthouse/node_modules/lighthouse/core/', import.meta.url);

test('Lighthouse', async ({ baseURL: address, launchOptions }) => {
  const baseURL = address ?? '';
  const lighthouse = ((await import(new URL('index.js', room).href)) as { default: Lighthouse }).default;
  const desktop = ((await import(new URL('config/desktop-config.js', room).href)) as { default: object }).default;
  mkdirSync('artefacts/lighthouse', { recursive: true });
  const context = await chromium.launchPersistentContext('', {
    ...launchOptions,
    baseURL,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
  });
  const faults: string[] = [];

  async function audit(name: string, path: string) {
    for (const [form, config] of [
      ['desktop', desktop],
      ['phone', undefined],
    ] as const) {
      const answer = await lighthouse(
        baseURL + path,
        { port, output: 'html', onlyCategories: categories, disableStorageReset: true, logLevel: 'error' },
        config,
      );
      if (!answer) throw new Error(`Lighthouse says nothing of ${path}`);
      const { lhr } = answer;
      writeFileSync(`artefacts/lighthouse/${name}-${form}.html`, answer.report);
      const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
      console.log(
        `| ${name} | ${form} | ${scores.join(' | ')} | ${shown.map((id) => lhr.audits[id]?.displayValue).join(' | ')} |`,
      );
      for (const category of ['accessibility', 'best-practices']) {
        for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
          const found = lhr.audits[id];
          if (weight > 0 && found && found.score !== null && found.score < 1)
            faults.push(`${name}, ${form}: ${id}: ${found.title}`);
        }
      }
    }
  }

  try {
    console.log(`| page | form | ${categories.join(' | ')} | ${shown.join(' | ')} |`);
    await audit('sign-in', '/sign-in');
    await signIn(context.request, baseURL, 'admin');
    const page = await context.newPage();
    await page.goto('/sign-in');
    // what the sign-in of the page itself would have left
    await page.evaluate(() => localStorage.setItem('entrepot.signed-in', 'yes'));
    await page.close();
    const api = new Api(context.request, baseURL);
    const agency = (await api.get<{ items: { id: string }[] }>('agency/agencies?limit=1')).items[0]?.id;
    await audit('dashboard', '/');
    await audit('agencies', '/agencies');
    await audit('agency', `/agencies/${agency}`);
    await audit('issue-entry', '/issues/new');
    await audit('sales-report', '/reports/sales');
  } finally {
    await context.close();
  }
  expect(faults).toEqual([]);
});
