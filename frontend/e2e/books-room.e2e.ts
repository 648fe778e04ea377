import { expect, test } from './support/desk';
import { links } from './support/pdf';

const lost = 'Trang này chưa tải được vì mất mạng; có mạng sẽ tự tải.';

test.describe('without a network', () => {
  test.use({ provoked: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

  test('a list says at once that it waits for the network, and reads by itself', async ({ page, context }) => {
    await page.goto('/debts');
    const table = page.getByRole('table', { name: 'Công nợ' });
    await expect(table).toBeVisible();
    // what the desk is made of is fetched; here it is about the figures
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByLabel('Tình trạng').selectOption({ label: 'Gần hết hạn mức' });
    // before anything would be tried again
    await expect(page.getByText(lost)).toBeVisible({ timeout: 900 });
    await context.setOffline(false);
    await expect(table).toBeVisible();
    await expect(page.getByText(lost)).toBeHidden();
  });

  test('a report without its figures is neither exported nor printed', async ({ page, context }) => {
    await page.goto('/reports/sales');
    const table = page.getByRole('table', { name: 'Báo cáo doanh số theo đại lý' });
    await expect(table).toBeVisible();
    // what the desk is made of is fetched; here it is about the figures
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Tháng trước' }).click();
    await expect(page.getByText(lost)).toBeVisible();
    for (const name of ['Xuất CSV', 'In']) {
      const button = page.getByRole('button', { name, exact: true });
      await expect(button).toBeDisabled();
      await expect(button).toHaveAccessibleDescription('Trang chưa tải xong số liệu.');
    }
    await context.setOffline(false);
    await expect(table).toBeVisible();
    await expect(page.getByRole('button', { name: 'Xuất CSV' })).toBeEnabled();
  });
});

test.describe('magnified to 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  for (const path of ['/debts', '/ageing', '/reports/debt', '/reports/stock']) {
    test(`${path} keeps its names, and scrolls sideways in its own box only`, async ({ page }) => {
      await page.goto(path);
      const name = page.locator('main tbody tr').first().getByRole('link').first();
      await expect(name).toBeVisible();
      const cell = name.locator('xpath=ancestor::td');
      expect(await cell.evaluate((node) => node.clientWidth)).toBeGreaterThan(180);
      expect(await name.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThan(4);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    });
  }

  test('a report shows its table before its charts', async ({ page }) => {
    await page.goto('/reports/debt');
    const table = await page.getByRole('table', { name: 'Báo cáo công nợ' }).boundingBox();
    const charts = await page.getByRole('region', { name: 'Tổng và biểu đồ' }).boundingBox();
    expect(table?.y ?? 0).toBeLessThan(charts?.y ?? 0);
  });
});

test('the list of stock is printed to its last row', async ({ page, api }) => {
  const { total } = await api.get<{ total: number }>('inventory/stock?count=true&limit=1');
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  await page.goto('/stock');
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes', { timeout: 30_000 });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(links(pdf).filter((address) => address.includes('/stock-card')).length).toBeGreaterThanOrEqual(total);
});

test.describe('what is not there', () => {
  test.use({ provoked: /status of 404/ });

  test('leads back to its list', async ({ page }) => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const [path, list] of [
      [`/items/${nobody}`, '/items'],
      [`/agencies/${nobody}`, '/agencies'],
    ] as const) {
      await page.goto(path);
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('link')).toHaveAttribute('href', list);
      await expect(alert.getByRole('button')).toHaveCount(0);
    }
  });
});
