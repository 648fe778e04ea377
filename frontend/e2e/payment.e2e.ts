import { expect, test } from './support/desk';
import { type Agency, newAgency, newIssue, newItem } from './support/trade';

type Payment = { id: string; number: string; amount: number };

test.describe('a payment whose answer is lost', () => {
  test.use({ provoked: /ERR_CONNECTION_RESET|422/ });

  test('is posted once, though the page is loaded anew and the amount changed', async ({ page, api }) => {
    const agency = await newAgency(api, 50_000_000);
    await newIssue(api, agency, await newItem(api, 100, 10_000), 50);
    const posted = async () =>
      (await api.get<{ items: Payment[] }>(`finance/payments?agency_id=${agency.id}`)).items.map(
        ({ amount }) => amount,
      );
    await page.goto(`/payments/new?agency=${agency.id}`);
    const amount = page.getByRole('textbox', { name: /^Số tiền/ });
    await amount.fill('200000');
    // the server hears and posts; the page never learns of it
    await page.route('**/api/v1/finance/payments', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Ghi sổ' }).click();
    await expect(page.getByRole('alert')).toContainText('chỉ ghi sổ một lần');
    await page.unroute('**/api/v1/finance/payments');
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('chưa nhận được trả lời');
    await expect(amount).toHaveValue(/^200\.?000$/);
    await amount.fill('300000');
    await page.getByRole('button', { name: 'Ghi sổ' }).click();
    const found = page.getByRole('dialog', { name: /đã được ghi sổ ở lần gửi trước/ });
    await expect(found).toContainText('200.000');
    expect(await posted()).toEqual([200_000]);
    await found.getByRole('button', { name: 'Giữ nội dung làm phiếu mới' }).click();
    await expect(found).toBeHidden();
    await page.getByRole('button', { name: 'Ghi sổ' }).click();
    await expect(page.getByRole('dialog', { name: /^Đã ghi phiếu thu PT-/ })).toBeVisible();
    expect((await posted()).toSorted()).toEqual([200_000, 300_000]);
    expect((await api.get<Agency>(`agency/agencies/${agency.id}`)).debt).toBe(0);
  });
});

test('a payment in the making survives a reload, and is gone once it is posted', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  await newIssue(api, agency, await newItem(api, 100, 10_000), 50);
  await page.goto('/payments/new');
  const payer = page.getByRole('combobox', { name: /^Đại lý/ });
  await payer.fill(agency.code);
  await payer.press('Enter');
  await expect(payer).toHaveValue(agency.name);
  const amount = page.getByRole('textbox', { name: /^Số tiền/ });
  await amount.fill('500000');
  await page.reload();
  await expect(payer).toHaveValue(agency.name);
  await expect(amount).toHaveValue(/^500\.?000$/);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Ghi sổ' }).click();
  await expect(page.getByRole('dialog', { name: /^Đã ghi phiếu thu PT-/ })).toBeVisible();
  await page.reload();
  await expect(payer).toHaveValue('');
  await expect(amount).toHaveValue('');
});

test('an agency that is not there is said to be none, and its phone number finds the one that is', async ({
  page,
  api,
}) => {
  const agency = await newAgency(api, 50_000_000);
  const digits = `09${String(Date.now()).slice(-8)}`;
  const { version } = await api.get<{ version: number }>(`agency/agencies/${agency.id}`);
  await page.goto('/payments/new');
  const changed = await page.request.patch(`/api/v1/agency/agencies/${agency.id}`, {
    data: { phone: digits.replace(/^(....)(...)(...)$/, '$1 $2 $3') },
    headers: { 'if-match': `"${version}"`, origin: new URL(page.url()).origin },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  const payer = page.getByRole('combobox', { name: /^Đại lý/ });
  await payer.fill('Không ai tên này cả');
  await payer.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Không tìm thấy “Không ai tên này cả”.');
  await payer.fill(digits);
  await payer.press('Enter');
  await expect(payer).toHaveValue(agency.name);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('Enter goes from field to field, and only Ctrl+Enter posts', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  await newIssue(api, agency, await newItem(api, 100, 10_000), 50);
  await page.goto('/payments/new');
  const payer = page.getByRole('combobox', { name: /^Đại lý/ });
  await payer.fill(agency.code);
  await payer.press('Enter');
  await expect(payer).toHaveValue(agency.name);
  await expect(page.getByRole('textbox', { name: /^Số tiền/ })).toBeFocused();
  await page.keyboard.type('100k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Hình thức' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Ngày/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Số tham chiếu/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Ghi chú/ })).toBeFocused();
  expect((await api.get<{ items: Payment[] }>(`finance/payments?agency_id=${agency.id}`)).items).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /^Đã ghi phiếu thu PT-/ })).toBeVisible();
});
