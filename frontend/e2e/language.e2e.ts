import { expect, test } from './support/desk';

test('the language changes at once, everywhere, and stays for the next visit', async ({ page }) => {
  await page.goto('/agencies');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đại lý');
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agencies');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Issues', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agencies');
});

test.describe('a language whose texts are lost', () => {
  test.use({ role: 'nobody', provoked: /ERR_FAILED|preload/i });

  test('is not chosen, and the page says so', async ({ page }) => {
    await page.goto('/sign-in');
    await page.waitForLoadState('networkidle');
    await page.route(/\.js$/, (route) => route.abort());
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('alert')).toContainText('Chưa đổi được ngôn ngữ');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await page.unroute(/\.js$/);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('the theme changes at once and stays for the next visit', async ({ page }) => {
  await page.goto('/agencies');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('menuitem', { name: 'Giao diện tối' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
});

test('the keyboard reaches everything: palette, places, help', async ({ page }) => {
  await page.goto('/agencies');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đại lý');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm hoặc đi tới…' }).fill('ton kho');
  await expect(page.getByRole('option', { name: /^Tồn kho/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(stock|reports\/stock)$/);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/agencies$/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.waitForFunction(() => document.querySelector('[role="dialog"]')?.contains(document.activeElement));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('gia hung');
  await expect(page).toHaveURL(/q=gia\+hung/);
  await expect(page.getByRole('link', { name: /Gia Hưng/ }).first()).toBeVisible();
});

test('what is typed before the palette has come is not lost', async ({ page }) => {
  // the palette's code comes when the test says so; it is one of the pieces that are fetched at rest
  let release: () => void = () => undefined;
  const come = new Promise<void>((resolve) => {
    release = resolve;
  });
  // not its door, which is a part of the desk
  await page.route(/\/palette-[\w-]{8}\.js$/, async (route) => {
    await come;
    await route.continue();
  });
  await page.goto('/agencies');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đại lý');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cong no');
  release();
  await expect(page.getByRole('combobox', { name: 'Tìm hoặc đi tới…' })).toHaveValue('cong no');
  await expect(page.getByRole('combobox', { name: 'Tìm hoặc đi tới…' })).toBeFocused();
  await expect(page.getByRole('option', { name: /^Công nợ/ })).toBeVisible();
});
