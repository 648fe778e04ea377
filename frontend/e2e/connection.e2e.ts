import { expect, test } from './support/desk';

test.use({ provoked: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

// the last piece comes when the page has rested for long enough, which a busy machine seldom lets it
test.setTimeout(120_000);

test('without a connection every page opens and says so, and goes on when it is back', async ({ page, context }) => {
  // everything is fetched while the page rests, the window of an ended session last
  const last = page.waitForResponse(/\/assets\/sign-in-again-/, { timeout: 90_000 });
  await page.goto('/');
  await (await last).finished();
  await context.setOffline(true);
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu xuất' })).toBeVisible();
  await expect(page.getByText('Trang này chưa tải được vì mất mạng; có mạng sẽ tự tải.')).toBeVisible();
  await page.getByRole('link', { name: 'Lập phiếu xuất' }).first().click();
  await expect(page.getByRole('combobox', { name: 'Mặt hàng, dòng 1', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu xuất' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('main tbody tr').first()).toBeVisible();
});
