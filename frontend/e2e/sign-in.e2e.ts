import { expect, password, signIn, test } from './support/desk';

test.describe('nobody', () => {
  test.use({ role: 'nobody' });

  test('comes in by e-mail and password, to where they wanted to go, and out again', async ({ page }) => {
    await page.goto('/agencies?q=gia');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('E-mail').fill('viewer@demo.test');
    await page.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/agencies?q=gia');
    await page.getByRole('button', { name: 'Tài khoản' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto('/agencies');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test.describe('with a wrong password', () => {
    test.use({ provoked: /401/ });
    test('learns only that one of the two is wrong', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill('nobody@demo.test');
      await page.getByLabel('Mật khẩu').fill('wrong-password-1');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await expect(page.getByRole('alert')).toContainText('E-mail hoặc mật khẩu không đúng');
    });
  });

  test('is not sent to a foreign host by a link', async ({ page }) => {
    await page.goto('/sign-in?to=//example.com/');
    await page.getByLabel('E-mail').fill('viewer@demo.test');
    await page.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
  });
});

test.describe('a session that ends in the middle of a form', () => {
  test.use({ role: 'nobody', provoked: /401/ });

  test('is taken up again over the page, and what was typed is still there and is saved', async ({
    page,
    context,
    baseURL,
  }) => {
    // a session of its own, for it is ended
    await signIn(context.request, baseURL ?? '', 'admin');
    await page.addInitScript(() => localStorage.setItem('entrepot.signed-in', 'yes'));
    await page.goto('/agencies/new');
    const name = `Đại lý Giữa Chừng ${Date.now()}`;
    await page.getByLabel('Tên', { exact: false }).first().fill(name);
    await page.getByLabel(/^Loại/).selectOption({ index: 1 });
    await page.getByLabel(/^Quận/).selectOption({ index: 1 });
    await page.getByLabel(/^Điện thoại/).fill('0901234567');
    const submit = await page.getByRole('button', { name: 'Đăng ký đại lý' }).elementHandle();
    await context.clearCookies();
    // the form looks for agencies alike as one types, and may hear of the end of the session first
    await submit?.evaluate((button) => (button as HTMLButtonElement).form?.requestSubmit());
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
    await expect(again).toBeVisible();
    await again.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await expect(again).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  });
});
