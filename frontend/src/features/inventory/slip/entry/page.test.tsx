import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/client';
import type { Agency, Item, Me, Slip } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../../../tools/test-render';
import { server } from '../../../../../tools/test-server';
import { addRows, type DraftStore, draftOf, forgetDrafts, setHead, setLine } from './draft';
import { lineItem } from './line';
import { EntryPage } from './page';
import { notePosted } from './posted';

const when = { created_at: '2026-11-20T03:00:00Z', updated_at: '2026-11-20T03:00:00Z', version: 1 };
const agency: Agency = {
  ...when,
  id: 'a1',
  code: 'DL-000001',
  name: 'Minh Phát',
  status: 'active',
  registered_on: '2026-01-01',
  debt: 0,
};
const item = {
  ...when,
  id: 'i1',
  sku: 'BAN-023',
  name: 'Bánh quy bơ',
  unit_id: 'u',
  unit: 'hộp',
  packs: [],
  barcodes: [],
  whole_units: true,
  active: true,
  on_hand: 90,
  reserved: 0,
  selling_price: 32_000,
} as unknown as Item;
const slip = { id: 's1', number: 'PX-2026-000123', total: 64_000, date: '2026-11-20', kind: 'issue', status: 'posted' };
const refused = (code: string, status: number) =>
  HttpResponse.json({ type: '', title: '', detail: '', code, status }, { status });

let store: DraftStore;
let known: Agency;
let policy: string;
let answer: () => Response | Promise<Response>;
const sent: { key: string | null; body: unknown }[] = [];

const one = { item: lineItem(item), quantity: 2, price: undefined };
const permissions = ['inventory.issues.post', 'inventory.issues.read', 'agency.read', 'regulation.read'];

beforeEach(() => {
  // the lines are drawn as far as they are in sight, and here nothing has a size of its own
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  Element.prototype.scrollTo = () => undefined;
  localStorage.clear();
  forgetDrafts();
  queryClient.clear();
  sent.length = 0;
  known = agency;
  policy = 'refuse';
  answer = () => HttpResponse.json(slip, { status: 201 });
  const me = { id: 'u1', permissions, tenant: { id: 't1', currency: 'VND', name: 'Vĩnh Phát' } };
  useSession.setState({ me: me as unknown as Me });
  store = draftOf('issue', { tenant: 't1', user: 'u1' }).store;
  server.use(
    http.get('*/api/v1/inventory/warehouses', () =>
      HttpResponse.json({ items: [{ id: 'w1', name: 'Kho chính', active: true, is_default: true }] }),
    ),
    http.get('*/api/v1/agency/agencies/a1', () => HttpResponse.json(known)),
    http.get('*/api/v1/inventory/issues/:id', () => HttpResponse.json({ ...slip, agency_name: 'Minh Phát' })),
    http.get('*/api/v1/regulation/regulations', () =>
      HttpResponse.json({ items: [{ name: 'policy.agency_not_active', value: policy }] }),
    ),
    http.get('*/api/v1/*', () => HttpResponse.json({ items: [], next_cursor: null })),
    http.post('*/api/v1/inventory/issues', async ({ request }) => {
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.json() });
      return answer();
    }),
  );
});
afterEach(() => {
  useSession.setState({ me: undefined });
  vi.restoreAllMocks();
});

async function open() {
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <div id="page">
          <EntryPage trade="issue" />
        </div>
      ),
    }),
    history: createMemoryHistory(),
  });
  const shown = show(<RouterProvider router={router as never} />);
  await screen.findByRole('textbox', { name: 'Số lượng, dòng 1' });
  return shown;
}

const post = () => screen.getByRole('button', { name: /^Ghi sổ/ });
const quantity = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Số lượng, dòng 1' });
const price = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Đơn giá, dòng 1' });
const asked = () => sent.map(({ body }) => body as { lines: { quantity: number; unit_price?: number }[] });

describe('a slip is not posted', () => {
  test('with a price that was emptied: the line says so and has the cursor', async () => {
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    const { user } = await open();
    await user.clear(price());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Chưa có đơn giá.')).toBeTruthy();
    expect(price().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(price());
    expect(sent).toEqual([]);
    await user.keyboard('30000{Control>}{Enter}{/Control}');
    await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
    expect(asked()[0]?.lines).toEqual([{ item_id: 'i1', quantity: 2, unit_price: 30_000 }]);
  });
  test('with an item or agency that is typed and not chosen yet', async () => {
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    const { user } = await open();
    const second = screen.getByRole('combobox', { name: 'Mặt hàng, dòng 2' });
    await user.type(second, 'sữa');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^“sữa” chưa được chọn/)).toBeTruthy();
    await user.clear(second);
    expect(screen.queryByText(/chưa được chọn/)).toBeNull();
    // an open list hides the rest of the page
    await user.keyboard('{Escape}');
    await user.type(await screen.findByRole('combobox', { name: /^Đại lý/ }), ' Long');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/chưa được chọn/)).toBeTruthy();
    expect(sent).toEqual([]);
  });
  test('without an agency, nor without lines', async () => {
    const { user } = await open();
    await user.click(quantity());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Chưa chọn đại lý.')).toBeTruthy();
    act(() => setHead(store, { agency }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByText('Phiếu chưa có dòng nào.', { selector: 'p' })).getAttribute('role')).toBe('alert');
    expect(sent).toEqual([]);
  });
  test('with a quantity whose item is missing, though other lines are whole', async () => {
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    const second = store.getState().order[1] ?? '';
    setLine(store, second, (line) => ({ ...line, quantity: 4 }));
    const { user } = await open();
    await user.click(post());
    expect(await screen.findByText('Chưa chọn mặt hàng.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng này' }));
    await user.click(post());
    await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
  });
});

describe('while a slip is posted', () => {
  test('the form is locked and says so; nothing typed can be lost', async () => {
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    let arrive: (answer: Response) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const { user } = await open();
    await user.click(quantity());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByText('Đang ghi sổ…', { selector: '[role=status]' })).getAttribute('role')).toBe(
      'status',
    );
    expect(quantity().closest('[inert]')?.getAttribute('aria-busy')).toBe('true');
    await waitFor(() => expect(sent).toHaveLength(1));
    arrive(refused('DEBT_LIMIT', 409));
    await waitFor(() => expect(quantity().closest('[inert]')).toBeNull());
    // and the cursor is where it was
    expect(document.activeElement).toBe(quantity());
  });
  test('a lost answer leaves it open, to be sent again', async () => {
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    answer = () => HttpResponse.error();
    const { user } = await open();
    await user.click(post());
    await user.click(await screen.findByRole('button', { name: 'Gửi lại' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toEqual(sent[1]);
    await waitFor(() => expect(quantity().closest('[inert]')).toBeNull());
  });
});

test('a draft that another window has posted is kept as a new slip only after one has seen what was posted', async () => {
  setHead(store, { agency });
  addRows(store, 'issue', [one]);
  const { key } = store.getState();
  notePosted(key, { id: 's1', number: 'PX-2026-000123', total: 96_000 } as Slip);
  answer = () => refused('IDEMPOTENCY_MISMATCH', 422);
  const { user } = await open();
  await user.click(post());
  const dialog = await screen.findByRole('dialog', { name: 'Phiếu này đã được ghi sổ ở một cửa sổ khác' });
  await waitFor(() => expect(dialog.textContent).toContain('Minh Phát'));
  expect(dialog.textContent).toContain('PX-2026-000123');
  expect(dialog.textContent).toContain('96.000');
  expect(dialog.textContent).toContain('1 dòng, 64.000');
  await user.click(screen.getByRole('button', { name: 'Giữ các dòng làm phiếu mới' }));
  // nothing is posted by that
  expect(sent).toHaveLength(1);
  answer = () => HttpResponse.json(slip, { status: 201 });
  await user.click(post());
  await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
  expect(sent.map((one) => one.key === key)).toEqual([true, false]);
});

describe('an agency that does not trade', () => {
  const blocked: Agency = { ...agency, version: 2, status: 'blocked', block_reason: 'Nợ quá hạn' };
  test('is said at once, with the reason, and gets no slip where the rules refuse it', async () => {
    known = blocked;
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    const { user } = await open();
    const said = await screen.findByText(/Đại lý đang bị khóa\. Lý do: Nợ quá hạn\./);
    await waitFor(() => expect(said.textContent).toContain('Không xuất hàng được.'));
    expect(screen.getByRole('combobox', { name: /^Đại lý/ }).getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(post().getAttribute('aria-disabled') ?? post().dataset.disabled).not.toBeUndefined());
    await user.click(quantity());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Đại lý/ }));
    expect(sent).toEqual([]);
  });
  test('does not keep one from finding out whether a slip sent before was posted', async () => {
    known = blocked;
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    store.setState({ tries: ['{}'] });
    const { user } = await open();
    await waitFor(() => expect(screen.getByText(/Lý do: Nợ quá hạn/).textContent).toContain('Không xuất hàng được.'));
    await user.click(screen.getByRole('button', { name: 'Gửi lại' }));
    await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
  });
  test('gets one where they let it', async () => {
    known = blocked;
    policy = 'warn';
    setHead(store, { agency });
    addRows(store, 'issue', [one]);
    const { user } = await open();
    await screen.findByText(/vẫn xuất hàng được, kèm cảnh báo/);
    await user.click(post());
    await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
  });
});
