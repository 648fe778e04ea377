import { expect, test } from './support/desk';
import { chooseAgency, posted, toFirstLine, typeLine } from './support/entry';
import { issuesOf, newAgency, newItem } from './support/trade';

test('an issue of 20 lines is entered and posted by keyboard alone', async ({ page, api }) => {
  test.slow();
  const agency = await newAgency(api, 50_000_000);
  const items = await Promise.all(Array.from({ length: 20 }, () => newItem(api, 100, 10_000)));
  await page.goto('/agencies');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('i');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  for (const [index, item] of items.entries()) await typeLine(page, index + 1, item.sku, index + 1);
  // 210 units at 10,000
  await expect(page.getByText('2.100.000 ₫').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(posted(page)).toContainText('Hai triệu một trăm nghìn đồng');
  const [slip] = await issuesOf(api, agency);
  expect(slip?.total).toBe(2_100_000);
  // Enter goes on with the next slip
  await page.keyboard.press('Enter');
  await expect(posted(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: /^Đại lý/ })).toBeFocused();
  await expect(page.getByRole('combobox', { name: /^Đại lý/ })).toHaveValue('');
});

test.describe('a refusal', () => {
  test.use({ provoked: /409/ });

  test('lands on its line with the numbers, and its remedy mends it', async ({ page, api }) => {
    const agency = await newAgency(api, 50_000_000);
    const plenty = await newItem(api, 100, 10_000);
    const scarce = await newItem(api, 10, 10_000);
    await page.goto('/issues/new');
    await chooseAgency(page, agency.code);
    await toFirstLine(page);
    await typeLine(page, 1, plenty.sku, 5);
    await typeLine(page, 2, scarce.sku, 10);
    // somebody else is quicker
    const other = await newAgency(api, 50_000_000);
    const sold = await api.post('inventory/issues', {
      agency_id: other.id,
      lines: [{ item_id: scarce.id, quantity: 3 }],
    });
    expect(sold.status).toBe(201);
    await page.keyboard.press('Control+Enter');
    const line = page.getByText(/Cần 10, kho còn xuất được 7, thiếu 3/);
    await expect(line).toBeVisible();
    expect(await issuesOf(api, agency)).toHaveLength(0);
    await page.getByRole('button', { name: /^Bớt 3/ }).click();
    await expect(page.getByRole('textbox', { name: 'Số lượng, dòng 2', exact: true })).toHaveValue('7');
    await page.keyboard.press('Control+Enter');
    await expect(posted(page)).toBeVisible();
    const [slip] = await issuesOf(api, agency);
    expect(slip?.total).toBe(120_000);
  });
});

test('the exposure turns amber and red before anything is posted', async ({ page, api }) => {
  const agency = await newAgency(api, 1_000_000);
  const item = await newItem(api, 1_000, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await page.keyboard.type(item.sku);
  await page.keyboard.press('Enter');
  const equation = page.getByRole('region', { name: 'Dư nợ tạm tính' });
  const quantity = page.getByRole('textbox', { name: 'Số lượng, dòng 1', exact: true });
  for (const [amount, state] of [
    ['50', 'good'],
    ['90', 'warn'],
    ['101', 'bad'],
    ['100', 'warn'],
  ] as const) {
    await quantity.fill(amount);
    await expect(equation).toHaveAttribute('data-state', state);
  }
  await expect(equation).toContainText('1.000.000');
});

test('a double click, and a second press while the first is under way, post one slip', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  await page.getByRole('button', { name: /^Ghi sổ/ }).dblclick();
  await expect(posted(page)).toBeVisible();
  expect(await issuesOf(api, agency)).toHaveLength(1);
});

test.describe('a draft', () => {
  test.use({ provoked: /Failed to load resource/ });

  test('survives a reload, and a connection that is lost while it is posted', async ({ page, context, api }) => {
    const agency = await newAgency(api, 50_000_000);
    const item = await newItem(api, 100, 10_000);
    await page.goto('/issues/new');
    await chooseAgency(page, agency.code);
    await toFirstLine(page);
    await typeLine(page, 1, item.sku, 5);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Số lượng, dòng 1', exact: true })).toHaveValue('5');
    await expect(page.getByRole('combobox', { name: /^Đại lý/ })).toHaveValue(agency.name);
    // the slip reaches the books, its answer is lost
    await page.route('**/api/v1/inventory/issues', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: /^Ghi sổ/ }).click();
    await expect(page.getByText(/chưa nhận được trả lời|Không kết nối được máy chủ/).first()).toBeVisible();
    await page.unroute('**/api/v1/inventory/issues');
    await context.setOffline(true);
    await page
      .getByRole('button', { name: /^(Ghi sổ|Gửi lại)/ })
      .first()
      .click();
    await expect(page.getByText(/Không kết nối được máy chủ/).first()).toBeVisible();
    await context.setOffline(false);
    await page.reload();
    await page
      .getByRole('button', { name: /^(Ghi sổ|Gửi lại)/ })
      .first()
      .click();
    await expect(posted(page)).toBeVisible();
    expect(await issuesOf(api, agency)).toHaveLength(1);
  });

  test('belongs to the one who writes it', async ({ page, api, context, sessions }) => {
    const agency = await newAgency(api, 50_000_000);
    await page.goto('/issues/new');
    await chooseAgency(page, agency.code);
    await context.clearCookies();
    await context.addCookies(await sessions('sales'));
    await page.reload();
    await expect(page.getByRole('combobox', { name: /^Đại lý/ })).toHaveValue('');
  });
});
