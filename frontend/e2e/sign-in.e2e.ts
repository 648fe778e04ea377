import { expect, password, signIn, test } from './support/desk';
import { newAgency, newIssue, newItem } from './support/trade';

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

  test.describe('whose sign-out is not heard', () => {
    test.use({ provoked: /ERR_FAILED/ });
    test('is told so, stays signed in, and may try again', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill('viewer@demo.test');
      await page.getByLabel('Mật khẩu').fill(password);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
      await page.route('**/api/v1/auth/logout', (route) => route.abort());
      await page.getByRole('button', { name: 'Tài khoản' }).click();
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
      await expect(page.getByText('Chưa đăng xuất được').first()).toBeVisible();
      await page.unroute('**/api/v1/auth/logout');
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
      await page.route('**/api/v1/auth/logout', (route) => route.abort(), { times: 1 });
      await page.getByRole('button', { name: 'Tài khoản' }).click();
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
      await page.getByText('Thử lại', { exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in/);
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

test.describe('a server that cannot be reached', () => {
  // React says on the console what the page says in words
  test.use({ provoked: /ERR_FAILED|401|503|Error|Offline/ });

  test('signs nobody out who opens a page: it says so, and the page comes when it is there again', async ({ page }) => {
    await page.route('**/api/v1/auth/me', (route) => route.abort());
    await page.goto('/agencies');
    await expect(page.getByRole('alert')).toContainText('Không kết nối được máy chủ');
    await expect(page).toHaveURL('/agencies');
    await page.unroute('**/api/v1/auth/me');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đại lý');
  });

  test('signs nobody out whose access token runs out: the request fails, and may be tried again', async ({ page }) => {
    const problem = (status: number, code: string) => ({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: code, detail: '', status, code }),
    });
    await page.route('**/api/v1/agency/districts?**', (route) => route.fulfill(problem(401, 'TOKEN_EXPIRED')));
    // never let through: the session is one that other tests have too
    await page.route('**/api/v1/auth/refresh', (route) => route.fulfill(problem(503, 'UNAVAILABLE')));
    await page.goto('/districts');
    await expect(page.getByRole('alert').first()).toContainText('Máy chủ đang quá tải', { timeout: 15_000 });
    await expect(page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' })).toBeHidden();
    await page.unroute('**/api/v1/agency/districts?**');
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await expect(page.getByRole('alert').first()).toBeHidden();
    await expect(page.getByRole('table').first()).toBeVisible();
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

  test('is taken up again over an open question, which is then answered', async ({ page, context, baseURL, api }) => {
    const agency = await newAgency(api, 50_000_000);
    const item = await newItem(api, 100, 10_000);
    const issue = await newIssue(api, agency, item, 50);
    await signIn(context.request, baseURL ?? '', 'admin');
    await page.addInitScript(() => localStorage.setItem('entrepot.signed-in', 'yes'));
    await page.goto(`/issues/${issue.id}`);
    await page.getByRole('button', { name: 'Hủy bằng phiếu đảo' }).click();
    const verb = await page.getByRole('button', { name: 'Hủy phiếu' }).elementHandle();
    await context.clearCookies();
    await verb?.evaluate((button) => (button as HTMLButtonElement).click());
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
    await expect(again).toBeVisible();
    // the question beneath stays open
    await page.keyboard.press('Escape');
    await again.getByLabel('Mật khẩu').fill(password);
    // by the pointer, which reaches what lies on top
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(again).toBeHidden();
    await expect(page.getByText('Đã hủy').first()).toBeVisible();
  });
});
