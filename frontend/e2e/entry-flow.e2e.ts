import { expect, test } from './support/desk';
import { chooseAgency, posted, toFirstLine, typeLine } from './support/entry';
import { issuesOf, newAgency, newItem } from './support/trade';

test('a slip that is half written for another agency is neither lost nor taken for this one', async ({ page, api }) => {
  const [former, other] = await Promise.all([newAgency(api, 50_000_000), newAgency(api, 50_000_000)]);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, former.code);
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  await page.goto(`/issues/new?agency=${other.id}`);
  const agency = page.getByRole('combobox', { name: /^Đại lý/ });
  const said = page.getByText(`Đang soạn dở phiếu cho ${former.name} (1 dòng).`);
  await expect(said).toBeVisible();
  await expect(agency).toHaveValue(former.name);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(said).toBeHidden();
  // the cursor is where one goes on writing, not on the agency
  await expect(page.getByRole('combobox', { name: 'Mặt hàng, dòng 2', exact: true })).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: `Bỏ và lập cho ${other.name}` }).click();
  await expect(agency).toHaveValue(other.name);
  await expect(page.getByRole('combobox', { name: 'Mặt hàng, dòng 1', exact: true })).toHaveValue('');
  expect(await issuesOf(api, former)).toHaveLength(0);
});

test('a code that is scanned into a price is complained of and leaves the price', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  await page.goto('/issues/new');
  await chooseAgency(page, agency.code);
  await toFirstLine(page);
  await typeLine(page, 1, item.sku, 5);
  const price = page.getByRole('textbox', { name: 'Đơn giá, dòng 1', exact: true });
  await price.focus();
  await page.keyboard.type('8936999999999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/“8936999999999”/).first()).toBeVisible();
  await expect(price).toHaveValue('10000');
  await page.keyboard.press('Control+Enter');
  await expect(posted(page)).toBeVisible();
  const [slip] = await issuesOf(api, agency);
  expect(slip?.total).toBe(50_000);
});
