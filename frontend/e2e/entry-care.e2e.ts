import { expect, test } from './support/desk';
import { chooseAgency, posted, toFirstLine, typeLine } from './support/entry';
import { issuesOf, newAgency, newItem } from './support/trade';

test('an emptied price keeps the slip from being posted until it is filled in', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  const price = page.getByRole('textbox', { name: 'Đơn giá, dòng 1', exact: true });
  await price.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Chưa có đơn giá.')).toBeVisible();
  await expect(price).toBeFocused();
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('9000');
  await expect(page.getByText('Chưa có đơn giá.')).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(posted(page)).toBeVisible();
  const [slip] = await issuesOf(api, agency);
  expect(slip?.total).toBe(45_000);
});

test('a price is edited without its points, and what cannot be told is not posted', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 14_100);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  const price = page.getByRole('textbox', { name: 'Đơn giá, dòng 1', exact: true });
  await expect(price).toHaveValue('14.100');
  await price.focus();
  await expect(price).toHaveValue('14100');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(price).toHaveValue('1.410');
  await price.fill('14.10');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Đơn giá “14\.10” không đọc được\. Dấu thập phân là dấu phẩy/)).toBeVisible();
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await price.fill('14,1');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Đơn giá chưa tới một phần mười giá bán thường lệ (14.100).')).toBeVisible();
  await price.fill('14.000');
  await expect(page.getByText(/^Đơn giá chưa tới/)).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(posted(page)).toBeVisible();
  const [slip] = await issuesOf(api, agency);
  expect(slip?.total).toBe(70_000);
});

test('pieces are counted by scanning them into the quantity, and an unknown code is complained of', async ({
  page,
  api,
}) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await page.keyboard.type(item.sku);
  await page.keyboard.press('Enter');
  const quantity = page.getByRole('textbox', { name: 'Số lượng, dòng 1', exact: true });
  await expect(quantity).toBeFocused();
  await expect(quantity).toHaveValue('1');
  for (const pieces of ['2', '3', '4']) {
    await page.keyboard.type(item.sku);
    await page.keyboard.press('Enter');
    await expect(quantity).toHaveValue(pieces);
  }
  await page.keyboard.type('8936999999999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/“8936999999999”/).first()).toBeVisible();
  await expect(quantity).toHaveValue('4');
});

test('rows are pasted with what cannot be read in them, to be mended on its line', async ({ page, api }) => {
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  const first = page.getByRole('combobox', { name: 'Mặt hàng, dòng 1', exact: true });
  await first.focus();
  await first.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, `${item.sku}\t3\n${item.sku}\t2 thùng\n${item.sku}\t4\t15k?`);
  const quantity = page.getByRole('textbox', { name: 'Số lượng, dòng 2', exact: true });
  await expect(quantity).toHaveValue('2 thùng');
  await expect(quantity).toBeFocused();
  await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Số lượng “2 thùng” không đọc được.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Đơn giá, dòng 3', exact: true })).toHaveValue('15k?');
});

test('an agency that is blocked is said to be so at once, and gets no slip', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const { status } = await api.post(`agency/agencies/${agency.id}/block`, { reason: 'Nợ quá hạn' });
  expect(status).toBe(200);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await expect(page.getByRole('combobox', { name: /^Đại lý/ })).toBeFocused();
  await page.keyboard.type(agency.code);
  await expect(page.getByRole('option', { name: /đang bị khóa/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  await expect(page.getByText(/Đại lý đang bị khóa\. Lý do: Nợ quá hạn\..*Không xuất hàng được/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ghi sổ/ })).toBeDisabled();
});

test.describe('two windows on one draft', () => {
  test.use({ provoked: /422/ });

  test('post one slip each only where one has looked at the first', async ({ page, context, api }) => {
    const agency = await newAgency(api, 50_000_000);
    const item = await newItem(api, 100, 10_000);
    await page.goto('/issues/new');
    await chooseAgency(page, agency.code);
    await toFirstLine(page);
    await typeLine(page, 1, item.sku, 5);
    await page.reload();
    const other = await context.newPage();
    await other.goto('/issues/new');
    await expect(other.getByRole('textbox', { name: 'Số lượng, dòng 1', exact: true })).toHaveValue('5');
    await page.getByRole('button', { name: /^Ghi sổ/ }).click();
    await expect(posted(page)).toBeVisible();
    await other.getByRole('textbox', { name: 'Số lượng, dòng 1', exact: true }).fill('7');
    await other.keyboard.press('Control+Enter');
    const [first] = await issuesOf(api, agency);
    const taken = other.getByRole('dialog', { name: 'Phiếu này đã được ghi sổ ở một cửa sổ khác' });
    await expect(taken).toContainText(first?.number ?? 'no slip');
    await taken.getByRole('button', { name: 'Giữ các dòng làm phiếu mới' }).click();
    await expect(taken).toBeHidden();
    expect(await issuesOf(api, agency)).toHaveLength(1);
    await other.getByRole('button', { name: /^Ghi sổ/ }).click();
    await expect(posted(other)).toBeVisible();
    expect(await issuesOf(api, agency)).toHaveLength(2);
  });
});

test('a receipt is entered, posted and followed by the next one, by keyboard alone', async ({ page, api }) => {
  const item = await newItem(api, 1, 10_000);
  await page.goto('/receipts/new');
  const supplier = page.getByRole('combobox', { name: 'Nhà cung cấp' });
  await expect(supplier).toBeFocused();
  await page.keyboard.press('Enter');
  await typeLine(page, 1, item.sku, 4);
  await page.keyboard.press('Control+Enter');
  const done = page.getByRole('dialog', { name: /^Đã ghi sổ PN-/ });
  await expect(done).toContainText('Bốn mươi nghìn đồng');
  await expect(done.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  await expect(done.getByRole('link', { name: 'Xem phiếu' })).toHaveAttribute('href', /^\/receipts\//);
  await page.keyboard.press('Enter');
  await expect(done).toBeHidden();
  await expect(supplier).toBeFocused();
});
