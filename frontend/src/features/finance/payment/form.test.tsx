import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { handlers } from '@/api/mocks.gen';
import type { Payment } from '@/api/schema';
import { show } from '../../../../tools/test-render';
import { server } from '../../../../tools/test-server';
import { PaymentForm } from './form';

const agency = 'a0000000-0000-7000-8000-000000000001';

function Taking() {
  const [posted, setPosted] = useState<Payment>();
  const [draft, setDraft] = useState(0);
  return (
    <>
      <PaymentForm
        key={draft}
        agencyId={agency}
        day="2026-11-21"
        done={posted !== undefined}
        onPosted={setPosted}
        onAnew={() => setDraft(draft + 1)}
      />
      <output>{posted?.number}</output>
    </>
  );
}

/** The page, as it is after it was loaded. */
function open() {
  const root = createRootRoute();
  const paths = ['/', '/payments', '/payments/$id', '/agencies/$id/statement'];
  const routes = paths.map((path) =>
    createRoute({ getParentRoute: () => root, path, component: path === '/' ? Taking : () => null }),
  );
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory() });
  return show(<RouterProvider router={router as never} />);
}

type Tried = { key: string | null; amount: number };

/** Books that post once under a key; `lose` decides whether the answer reaches the page. */
function books() {
  const tried: Tried[] = [];
  const posted = new Map<string | null, { text: string; number: string }>();
  const state = { lose: false, reach: true };
  server.use(
    http.post('*/api/v1/finance/payments', async ({ request }) => {
      const text = await request.text();
      const key = request.headers.get('idempotency-key');
      tried.push({ key, amount: (JSON.parse(text) as Tried).amount });
      if (!state.reach) return HttpResponse.error();
      const first = posted.get(key) ?? { text, number: `PT-${posted.size + 1}` };
      posted.set(key, first);
      if (state.lose) return HttpResponse.error();
      if (first.text !== text)
        return HttpResponse.json(
          { type: '', title: '', detail: '', status: 422, code: 'IDEMPOTENCY_MISMATCH' },
          { status: 422 },
        );
      return HttpResponse.json({ id: 'p', number: first.number, amount: JSON.parse(text).amount }, { status: 201 });
    }),
  );
  return { tried, posted, state };
}

const amount = () => screen.findByLabelText<HTMLInputElement>(/^Số tiền/);
const post = () => screen.getByRole('button', { name: 'Ghi sổ' });

beforeEach(() => {
  sessionStorage.clear();
  server.use(handlers.get_agency(), handlers.list_agencies());
});

/** Posts a payment of which no answer comes, and loads the page anew. */
async function lose(server_: ReturnType<typeof books>) {
  server_.state.lose = true;
  const { user, unmount } = open();
  await user.type(await amount(), '500000');
  await user.click(post());
  expect((await screen.findByRole('alert')).textContent).toContain('chỉ ghi sổ một lần');
  unmount();
  server_.state.lose = false;
  return open();
}

test('a payment whose answer was lost is sent again under its own key after a reload', async () => {
  const server_ = books();
  const { user, container } = await lose(server_);
  expect((await amount()).value).toBe('500000');
  await user.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('PT-1'));
  expect(server_.tried.map(({ key }) => key)).toEqual([server_.tried[0]?.key, server_.tried[0]?.key]);
  expect(server_.posted.size).toBe(1);
  expect(sessionStorage).toHaveLength(0);
});

test('changed after it was sent, it is found as it was posted; the change is a payment of its own', async () => {
  const server_ = books();
  const { user, container } = await lose(server_);
  await user.clear(await amount());
  await user.type(await amount(), '300000');
  await user.click(post());
  const found = await screen.findByRole('dialog', { name: /PT-1 đã được ghi sổ ở lần gửi trước/ });
  expect(found.textContent).toContain('500.000');
  expect(server_.posted.size).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Giữ nội dung làm phiếu mới' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await amount()).value).toBe('300.000');
  await user.click(post());
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('PT-2'));
});

test('dropped, it leaves an empty form with another key', async () => {
  const server_ = books();
  const { user, container } = await lose(server_);
  await user.click(await screen.findByRole('button', { name: 'Bỏ phiếu này' }));
  const question = await screen.findByRole('alertdialog');
  expect(question.textContent).toContain('có thể đã được ghi sổ');
  await user.click(screen.getAllByRole('button', { name: 'Bỏ phiếu này' }).at(-1) as HTMLElement);
  await waitFor(async () => expect((await amount()).value).toBe(''));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.type(await amount(), '200000');
  await user.click(post());
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('PT-2'));
});

test('a payment that was never sent survives a reload, and nothing is said of it', async () => {
  books();
  const { user } = open();
  await user.type(await amount(), '500000');
  await waitFor(() => expect(JSON.stringify(sessionStorage)).toContain('500000'));
  // as a reload does, which lets nothing run
  const kept = { ...sessionStorage };
  document.body.replaceChildren();
  for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
  open();
  expect((await amount()).value).toBe('500000');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('while it is on its way nothing is said to be lost', async () => {
  let answer: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.use(
    http.post('*/api/v1/finance/payments', async () => {
      await sent;
      return HttpResponse.json({ id: 'p', number: 'PT-1', amount: 1 }, { status: 201 });
    }),
  );
  const { user, container } = open();
  await user.type(await amount(), '500000');
  await user.click(post());
  await waitFor(() => expect(post().getAttribute('aria-disabled')).toBe('true'));
  expect(screen.queryByRole('alert')).toBeNull();
  answer();
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('PT-1'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Enter goes from field to field and posts nothing; Ctrl+Enter posts', async () => {
  const server_ = books();
  const { user, container } = open();
  const first = await amount();
  await user.click(first);
  await user.keyboard('500k{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Hình thức'));
  expect(first.value).toBe('500.000');
  await user.keyboard('{Enter}');
  const date = screen.getByLabelText<HTMLInputElement>(/^Ngày/);
  expect(document.activeElement).toBe(date);
  // what is filled in is replaced by what one types
  await user.keyboard('20/11{Enter}');
  expect(date.value).toBe('20/11/2026');
  expect(document.activeElement).toBe(screen.getByLabelText(/^Số tham chiếu/));
  await user.keyboard('{Enter}một{Enter}hai');
  const note = screen.getByLabelText<HTMLTextAreaElement>(/^Ghi chú/);
  expect(note.value).toBe('một\nhai');
  expect(server_.tried).toHaveLength(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('PT-1'));
  expect(server_.tried).toHaveLength(1);
});

test('Enter on an agency that stands there already goes on to the amount', async () => {
  books();
  const { user } = open();
  const payer = await screen.findByRole<HTMLInputElement>('combobox', { name: /^Đại lý/ });
  await waitFor(() => expect(payer.value).not.toBe(''));
  await user.click(payer);
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(await amount());
});
