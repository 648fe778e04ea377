import { writeFile } from 'node:fs/promises';
import { expect, test } from './support/desk';
import { type Agency, newAgency, newIssue, newItem, unique } from './support/trade';

test('an application is approved and may buy at once', async ({ page, api }) => {
  const name = unique('Tạp hóa Nộp Đơn');
  const { status } = await api.post('agency/applications', { tenant: 'demo', name, phone: '0901234567' });
  expect(status).toBe(202);
  const district = await api.post<{ id: string; name: string }>('agency/districts', {
    name: unique('Khu mới'),
    max_agencies: 5,
  });
  expect(district.status).toBe(201);
  await page.goto(`/agencies?status=pending&q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  // in the list stands a button of the same name
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page
    .getByRole('button', { name: /^Duyệt/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: `Duyệt ${name}?` });
  await dialog.getByLabel(/^Loại/).selectOption({ index: 1 });
  await dialog.getByLabel(/^Quận/).selectOption(district.body.id);
  await dialog.getByRole('button', { name: 'Duyệt' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Đang hoạt động').first()).toBeVisible();
  const found = await api.get<{ items: (Agency & { status: string })[] }>(
    `agency/agencies?q=${encodeURIComponent(name)}`,
  );
  expect(found.items[0]?.status).toBe('active');
});

test.describe('a payment', () => {
  test.use({ provoked: /409/ });

  test('lowers the debt; more than the debt is refused with what may be paid', async ({ page, api }) => {
    const agency = await newAgency(api, 50_000_000);
    const item = await newItem(api, 100, 10_000);
    await newIssue(api, agency, item, 50);
    await page.goto(`/payments/new?agency=${agency.id}`);
    const amount = page.getByRole('textbox', { name: /^Số tiền/ });
    await expect(amount).toBeFocused();
    await amount.fill('0,6tr');
    await expect(page.getByText('Sáu trăm nghìn đồng')).toBeVisible();
    await page.getByRole('button', { name: 'Ghi sổ' }).click();
    await page.getByRole('button', { name: 'Thu 500.000' }).click();
    await expect(amount).toHaveValue(/^500\.?000$/);
    await page.getByRole('button', { name: 'Ghi sổ' }).dblclick();
    await expect(page.getByRole('dialog', { name: /^Đã ghi phiếu thu PT-/ })).toBeVisible();
    const after = await api.get<Agency>(`agency/agencies/${agency.id}`);
    expect(after.debt).toBe(0);
    const payments = await api.get<{ items: unknown[] }>(`finance/payments?agency_id=${agency.id}`);
    expect(payments.items).toHaveLength(1);
  });
});

test('an issue is reversed by a counter-document that names what it does', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  const issue = await newIssue(api, agency, item, 50);
  await page.goto(`/issues/${issue.id}`);
  await page.getByRole('button', { name: 'Hủy bằng phiếu đảo' }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(dialog).toContainText(issue.number);
  await expect(dialog).toContainText('500.000');
  await dialog.getByRole('button', { name: 'Hủy phiếu' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Đã hủy').first()).toBeVisible();
  expect((await api.get<Agency>(`agency/agencies/${agency.id}`)).debt).toBe(0);
});

test.describe('reports', () => {
  test.use({ role: 'accountant' });

  const dots = (figure: number) => figure.toLocaleString('vi-VN').replace('-', '−');

  test('show the figures of the API, row by row and in all', async ({ page, api }) => {
    const { month } = await api.get<{ month: string }>('report/dashboard');
    const [year = 0, number = 1] = month.split('-').map(Number);
    // a whole month behind us: nobody posts into it while this runs
    const before = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
    type Sales = { items: { code: string; amount: number; issues: number }[]; totals: { amount: number } };
    const sales = await api.get<Sales>(`report/sales?month=${before}`);
    await page.goto(`/reports/sales?month=${before}`);
    const table = page.getByRole('table').first();
    await expect(table.locator('tfoot')).toContainText(dots(sales.totals.amount));
    for (const row of sales.items.slice(0, 10)) {
      const shown = table.getByRole('row').filter({ hasText: row.code });
      await expect(shown).toContainText(dots(row.amount));
    }
    type Debt = {
      items: { code: string; opening: number; closing: number }[];
      totals: { opening: number; arising: number; paid: number; closing: number };
    };
    const debt = await api.get<Debt>(`report/debt?month=${before}`);
    await page.goto(`/reports/debt?month=${before}`);
    for (const figure of Object.values(debt.totals))
      await expect(page.getByRole('table').first().locator('tfoot')).toContainText(dots(figure));
    for (const row of debt.items.slice(0, 10)) {
      const shown = page.getByRole('table').first().getByRole('row').filter({ hasText: row.code });
      await expect(shown).toContainText(dots(row.closing));
    }
    type Stock = { items: { sku: string; closing: number }[] };
    const stock = await api.get<Stock>(`report/stock?month=${before}`);
    await page.goto(`/reports/stock?month=${before}`);
    for (const row of stock.items.slice(0, 5)) {
      await expect(page.getByRole('table').first().getByRole('row').filter({ hasText: row.sku }).first()).toBeVisible();
    }
  });
});

test('an issue prints as a slip: number, lines, amount in words, on A4 and on the till roll', async ({ page, api }) => {
  const agency = await newAgency(api, 50_000_000);
  const item = await newItem(api, 100, 10_000);
  const issue = await newIssue(api, agency, item, 32);
  await page.goto(`/issues/${issue.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(issue.number);
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  for (const text of [
    'Phiếu xuất kho',
    issue.number,
    agency.name,
    item.name,
    '320.000',
    'Ba trăm hai mươi nghìn đồng',
    'Thủ kho',
  ]) {
    await expect(page.getByText(text, { exact: false }).locator('visible=true').first()).toBeVisible();
  }
  await expect(page.getByRole('navigation', { name: 'Danh mục' })).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await writeFile('artefacts/issue.pdf', pdf);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
