import { type Api, expect, test } from './support/desk';

type Agency = { id: string; code: string; name: string; debt: number };
type Item = { id: string; sku: string; name: string; on_hand: number; reserved: number; packs: unknown[] };
type Slip = { id: string; number: string; note: string | null; lines: { sku: string; quantity: number }[] };

/** An agency with room for a small issue, and items of which the default warehouse has plenty. */
async function goods(api: Api): Promise<{ agency: Agency; items: Item[] }> {
  const warehouses = await api.get<{ items: { id: string; is_default: boolean }[] }>('inventory/warehouses');
  const home = warehouses.items.find(({ is_default }) => is_default)?.id;
  const agencies = await api.get<{ items: Agency[] }>('agency/agencies?status=active&limit=500');
  const agency = agencies.items.toSorted((one, other) => one.debt - other.debt)[0];
  const found = await api.get<{ items: Item[] }>(`inventory/items?active=true&limit=500&warehouse_id=${home}`);
  const items = found.items.filter((item) => item.on_hand - item.reserved > 100);
  if (!agency || items.length < 20) throw new Error('the demo data holds too little');
  return { agency, items };
}

/** The slips of an agency with this note. */
async function noted(api: Api, agency: string, note: string): Promise<Slip[]> {
  const { items } = await api.get<{ items: Slip[] }>(`inventory/issues?agency_id=${agency}&limit=50`);
  return items.filter((slip) => slip.note === note);
}

test.describe('an answer that is lost', () => {
  test.use({ provoked: /ERR_CONNECTION_RESET|422/ });
  test('leads to the slip that was posted, though the draft was changed since', async ({ page, api }) => {
    const { agency, items } = await goods(api);
    const note = `thử ${crypto.randomUUID()}`;
    await page.goto('/issues/new');
    await expect(page.getByLabel('Đại lý')).toBeFocused();
    await page.keyboard.type(agency.code);
    await page.keyboard.press('Enter');
    await page.keyboard.type(items[1]?.sku ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Mặt hàng, dòng 1')).toHaveValue(items[1]?.name ?? '');
    await page.getByLabel('Diễn giải').fill(note);
    // the server hears and posts; the page never learns of it
    await page.route('**/api/v1/inventory/issues', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('chỉ ghi sổ một lần');
    await page.unroute('**/api/v1/inventory/issues');
    await page.reload();
    await page.getByLabel('Số lượng, dòng 1').fill('2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: /đã được ghi sổ ở lần gửi trước/ })).toBeVisible();
    expect(await noted(api, agency.id, note)).toHaveLength(1);
  });
});

for (const [paper, width] of [
  ['a4', 595],
  ['80mm', 227],
] as const) {
  test(`a slip prints on ${paper}`, async ({ page, api }) => {
    const { items } = await api.get<{ items: Slip[] }>('inventory/issues?kind=issue&limit=1');
    await page.addInitScript((chosen) => {
      const kept = JSON.parse(localStorage.getItem('entrepot.preferences') ?? '{"state":{},"version":0}');
      kept.state.paper = chosen;
      localStorage.setItem('entrepot.preferences', JSON.stringify(kept));
    }, paper);
    await page.goto(`/issues/${items[0]?.id}`);
    await expect(page.getByRole('heading', { name: items[0]?.number })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/^Ngày \d\d tháng \d\d năm \d{4}$/)).toBeVisible();
    await expect(page.getByText(/^Số tiền bằng chữ: .+ đồng$/)).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(Number(/\/MediaBox \[0 0 (\d+)/.exec(pdf)?.[1])).toBeCloseTo(width, -1);
  });
}
