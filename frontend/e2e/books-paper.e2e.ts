import { type Api, expect, test } from './support/desk';
import { glyphs, links, sheetOf, sheets } from './support/pdf';

type Card = { items: unknown[]; next_cursor: string | null };

/** The item that sold the most, and how many rows its stock card has. */
async function muchMoved(api: Api): Promise<{ id: string; rows: number }> {
  const { top_items } = await api.get<{ top_items: { item_id: string }[] }>('report/dashboard');
  const id = top_items[0]?.item_id;
  let rows = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor ? `&cursor=${cursor}` : '';
    const card: Card = await api.get<Card>(`inventory/items/${id}/stock-card?limit=500${after}`);
    rows += card.items.length;
    cursor = card.next_cursor;
  }
  if (!id || rows < 60) throw new Error('the demo data holds no stock card of several sheets');
  return { id, rows };
}

test('a stock card of several pages is printed whole, with its head on every sheet', async ({ page, api }) => {
  const { id, rows } = await muchMoved(api);
  // what the page would print is looked at instead
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  // small pages, so that there are many; the later ones wait until one has looked
  let look: () => void = () => undefined;
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  await page.route(/\/stock-card\?/, async (route) => {
    const url = new URL(route.request().url());
    if (url.searchParams.has('cursor')) await looked;
    url.searchParams.set('limit', '25');
    await route.continue({ url: url.toString() });
  });
  await page.goto(`/items/${id}/stock-card`);
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Đang tải… 25 dòng' })).toBeVisible();
  look();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table', { name: 'Thẻ kho' });
  await expect(table.locator('tbody tr')).toHaveCount(rows);
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
  await expect(page.getByText('Bản này chưa đủ dòng')).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(sheets(pdf)).toBeGreaterThan(1);
  expect(sheetOf(pdf).width).toBeCloseTo(595, -1);
  const written = glyphs(pdf).map((sheet) => sheet.join(' '));
  expect(written).toHaveLength(sheets(pdf));
  // after its number the second sheet begins with the head of the table, and so it stands on all others; the signatures may
  // be alone on the last
  const head = glyphs(pdf)[1]?.slice(8, 30).join(' ') ?? '?';
  for (const sheet of written.slice(0, -1)) expect(sheet).toContain(head);
});

test('a stock card that was not read to its end says so on paper', async ({ page, api }) => {
  const { id } = await muchMoved(api);
  await page.route(/\/stock-card\?/, async (route) => {
    const url = new URL(route.request().url());
    if (url.searchParams.has('cursor')) return;
    url.searchParams.set('limit', '25');
    await route.continue({ url: url.toString() });
  });
  await page.goto(`/items/${id}/stock-card`);
  await expect(page.getByRole('table', { name: 'Thẻ kho' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Bản này chưa đủ dòng')).toBeVisible();
});

test('a report is printed whole though the screen shows a part of it, with its head on every sheet', async ({
  page,
  api,
}) => {
  const { items } = await api.get<{ items: { item_id: string }[] }>('report/stock');
  await page.goto('/reports/stock');
  const table = page.getByRole('table', { name: 'Báo cáo tồn kho' });
  await expect(table).toHaveAttribute('aria-rowcount', String(items.length + 1));
  expect(await table.locator('tbody tr').count()).toBeLessThan(items.length);
  // as the browser's own command prints it: nothing said that it would
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const printed = links(pdf).map((address) => /\/items\/([^/?]+)/.exec(address)?.[1]);
  // an item stands there once for each warehouse
  const missing = items.filter(({ item_id }) => {
    const at = printed.indexOf(item_id);
    if (at >= 0) printed.splice(at, 1);
    return at < 0;
  });
  expect(missing).toEqual([]);
  const written = glyphs(pdf);
  expect(written).toHaveLength(sheets(pdf));
  expect(written.length).toBeGreaterThan(items.length / 60);
  const head = written[1]?.slice(8, 22).join(' ') ?? '?';
  for (const sheet of written) expect(sheet.join(' ')).toContain(head);
  // afterwards the screen shows a part again
  await expect(table.getByRole('button', { name: 'Mã hàng' })).toBeVisible();
});

test.describe('the ageing report', () => {
  test.use({ role: 'accountant' });

  test('is printed across the sheet, figures whole and without bars', async ({ page }) => {
    await page.goto('/ageing');
    const table = page.getByRole('table', { name: 'Tuổi nợ' });
    await expect(table).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(table.getByRole('columnheader')).toHaveCount(7);
    await expect(page.getByText('Đơn vị tính: đồng')).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { width, height } = sheetOf(pdf);
    expect(width).toBeCloseTo(842, -1);
    expect(height).toBeCloseTo(595, -1);
    // no sheet is empty: the number of the page stands on each
    const written = glyphs(pdf).map((sheet) => sheet.length);
    expect(written).toHaveLength(sheets(pdf));
    expect(Math.min(...written)).toBeGreaterThan(20);
    // nothing lies beyond the sheet
    await page.setViewportSize({ width: Math.floor(((width - 80) * 96) / 72), height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  test('is saved as CSV with the figures of the API', async ({ page, api }) => {
    type Ageing = { items: { code: string }[]; totals: { debt: number } };
    const ageing = await api.get<Ageing>('finance/debts/ageing');
    await page.goto('/ageing');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất CSV' }).click();
    const file = await (await saved).createReadStream();
    let text = '';
    for await (const part of file) text += part;
    expect(text).toContain(ageing.items[0]?.code ?? '?');
    expect(text.trim().split(/\r?\n/).length).toBeGreaterThan(ageing.items.length);
  });
});
