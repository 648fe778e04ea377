import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me, Slip } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../../../tools/test-render';
import { server } from '../../../../../tools/test-server';
import { SlipPaper } from '../print/slip-paper';
import { Posted } from './result';

const slip: Slip = {
  id: '01900000-0000-7000-8000-000000000009',
  kind: 'issue',
  number: 'PX-2026-000123',
  status: 'posted',
  date: '2026-11-20',
  warehouse_id: 'w1',
  agency_id: 'a1',
  total: 3_200_000,
  created_by: 'u1',
  created_at: '2026-11-20T03:00:00Z',
  lines: [
    {
      line: 1,
      item_id: 'i1',
      sku: 'BAN-023',
      name: 'Bánh quy bơ',
      quantity: 100,
      unit: 'hộp',
      base_quantity: 100,
      unit_price: 32_000,
      amount: 3_200_000,
    },
  ],
};
const receipt: Slip = { ...slip, kind: 'receipt', number: 'PN-2026-000009', agency_id: null };

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  useSession.setState({
    me: {
      permissions: ['inventory.issues.read', 'inventory.receipts.read'],
      tenant: { currency: 'VND', name: 'Vĩnh Phát' },
    } as unknown as Me,
  });
  server.use(
    http.get('*/api/v1/*', ({ request }) => {
      asked.push(new URL(request.url).pathname);
      return HttpResponse.json({ items: [], next_cursor: null });
    }),
  );
});
afterEach(() => {
  useSession.setState({ me: undefined });
  vi.restoreAllMocks();
});

function routed(children: ReactNode) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => children }),
    history: createMemoryHistory(),
  });
  return show(<RouterProvider router={router as never} />);
}

test('what a rule let pass is said with its numbers, before anything else', async () => {
  const params = { limit: 50_000_000, debt: 49_000_000, pending: 0, amount: 3_200_000, excess: 2_200_000 };
  const exposure = { limit: 50_000_000, debt: 52_200_000, pending: 0, available: -2_200_000 };
  const warned = { ...slip, exposure, warnings: [{ code: 'DEBT_LIMIT', params }] } as unknown as Slip;
  routed(<Posted trade="issue" slip={warned} onNext={() => undefined} />);
  const dialog = await screen.findByRole('dialog', { name: 'Đã ghi sổ PX-2026-000123' });
  const warnings = within(dialog).getByRole('list', { name: 'Cảnh báo' });
  for (const figure of ['2.200.000', '50.000.000', '49.000.000', '3.200.000'])
    expect(warnings.textContent).toContain(figure);
  expect(within(dialog).getByRole('region', { name: 'Dư nợ tạm tính' })).toBeTruthy();
});

test.each([
  ['issue', slip, 'Phiếu xuất kế tiếp', '/issues/'],
  ['receipt', receipt, 'Phiếu nhập kế tiếp', '/receipts/'],
] as const)('after an %s one prints, looks at it, or goes on, by keyboard', async (trade, posted, next, path) => {
  const onNext = vi.fn();
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { user } = routed(<Posted trade={trade} slip={posted} onNext={onNext} />);
  const dialog = await screen.findByRole('dialog', { name: `Đã ghi sổ ${posted.number}` });
  expect(dialog.textContent).toContain('Ba triệu hai trăm nghìn đồng');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(next));
  await user.tab({ shift: true });
  expect(document.activeElement?.getAttribute('href')).toBe(`${path}${posted.id}`);
  await user.tab({ shift: true });
  await user.keyboard('{Enter}');
  expect(print).toHaveBeenCalledOnce();
  expect(onNext).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onNext).toHaveBeenCalledOnce();
});

test('the paper names whom the slip names, though one may not read agencies', async () => {
  const named = { ...slip, agency_name: 'Minh Phát', agency_code: 'DL-000001', warehouse_name: 'Kho chính' };
  const { container } = show(<SlipPaper slip={named} />);
  expect(container.textContent).toContain('Minh Phát (DL-000001)');
  expect(container.textContent).toContain('Kho chính');
  const supplied = { ...receipt, supplier_id: 's1', supplier_name: 'Nhà máy Bánh' };
  expect(show(<SlipPaper slip={supplied} />).container.textContent).toContain('Nhà máy Bánh');
  expect(asked.filter((path) => path.startsWith('/api/v1/agency'))).toEqual([]);
});
