import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/desk';
import { screens } from './support/screens';

// Every screen, in both themes and at both widths: no violation of WCAG 2.2 AA that axe can find, nothing wider than the
// window, and a picture to look at in artefacts/screens/.
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const theme of ['light', 'dark'] as const) {
  for (const [width, viewport] of Object.entries(widths)) {
    test.describe(`screens, ${theme}, ${width}`, () => {
      test.describe.configure({ mode: 'default', timeout: 600_000 });
      // one language a theme, so that both have been drawn in full
      test.use({
        viewport,
        preferences: { theme, language: theme === 'light' ? 'vi' : 'en' },
        hasTouch: width === 'phone',
        isMobile: width === 'phone',
      });

      test('are accessible and fit', async ({ page, api }) => {
        for (const screen of (await screens(api)).filter((each) => !each.public))
          await look(page, screen, theme, width);
      });

      test.describe('before the sign-in', () => {
        test.use({ role: 'nobody' });
        test('are accessible and fit', async ({ page, api }) => {
          for (const screen of (await screens(api)).filter((each) => each.public))
            await look(page, screen, theme, width);
        });
      });
    });
  }
}

async function look(
  page: import('@playwright/test').Page,
  screen: { name: string; path: string },
  theme: string,
  width: string,
) {
  await test.step(screen.name, async () => {
    await page.goto(screen.path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `artefacts/screens/${screen.name}-${width}-${theme}.png` });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${screen.name} is wider than the window`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const told = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .slice(0, 3)
          .map((node) => `    ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}`)
          .join('\n')}`,
    );
    expect.soft(told, `${screen.name}, ${theme}, ${width}`).toEqual([]);
  });
}
