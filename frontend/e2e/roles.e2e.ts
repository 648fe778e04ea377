import { opens, places } from '../src/app/navigation';
import { expect, roles, test } from './support/desk';

type Me = { permissions: string[] };

for (const role of roles) {
  test.describe(role, () => {
    test.use({ role });

    test('sees the places that their permissions open, and no other', async ({ page, api }) => {
      const { permissions } = await api.get<Me>('auth/me');
      await page.goto('/');
      const links = page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link');
      await expect(links.first()).toBeVisible();
      const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const open = places.flatMap((group) => group.places).filter((place) => opens(place, permissions));
      expect(shown).toEqual(open.map((place) => place.to));
    });

    test('finds every one of them readable', async ({ page, api }) => {
      // two dozen pages, each read to its end
      test.slow();
      const { permissions } = await api.get<Me>('auth/me');
      for (const place of places.flatMap((group) => group.places).filter((each) => opens(each, permissions))) {
        await test.step(place.name, async () => {
          await page.goto(place.to);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expect(page.getByRole('alert')).toHaveCount(0);
        });
      }
    });
  });
}

test.describe('a viewer', () => {
  test.use({ role: 'viewer', provoked: /403/ });

  test('is offered nothing that posts', async ({ page }) => {
    for (const path of ['/issues', '/receipts', '/payments', '/agencies', '/items']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator(`a[href^="${path}/new"]`)).toHaveCount(0);
    }
  });
});
