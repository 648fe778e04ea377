import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { Toasts } from '@/kit/ui/toasts';
import { show } from '../../../../../tools/test-render';
import { server } from '../../../../../tools/test-server';
import { makeCells } from './cells';
import { EntryContext, useDraft } from './context';
import { addRows, type DraftStore, draftOf, forgetDrafts, setLine } from './draft';
import { lineItem } from './line';
import { QuantityCell } from './quantity-cell';

const sample = {
  unit_id: 'u',
  unit: 'hộp',
  packs: [],
  whole_units: true,
  active: true,
  on_hand: 90,
  reserved: 0,
  selling_price: 1_000,
  version: 0,
  created_at: '2026-11-20T03:00:00Z',
  updated_at: '2026-11-20T03:00:00Z',
};
const milk = { ...sample, id: 'milk', sku: 'SUA-019', name: 'Sữa', barcodes: ['8936000121846'] };
const cake = { ...sample, id: 'cake', sku: 'BAN-023', name: 'Bánh', barcodes: ['8936000121853'] };

let store: DraftStore;

function Line({ line: key }: { line: string }) {
  const line = useDraft((draft) => draft.lines[key]);
  if (!line) return null;
  return (
    <div data-line={key}>
      <QuantityCell
        data-cell="quantity"
        line={line}
        label={line.item?.id ?? 'none'}
        onEnter={() => undefined}
        onMove={() => undefined}
      />
    </div>
  );
}

function Lines() {
  return useDraft((draft) => draft.order).map((key) => <Line key={key} line={key} />);
}

beforeEach(() => {
  localStorage.clear();
  forgetDrafts();
  store = draftOf('issue', { tenant: 't', user: 'u' }).store;
  server.use(
    http.get('*/api/v1/inventory/items', ({ request }) => {
      const { searchParams: asked } = new URL(request.url);
      if (asked.get('barcode') === '8930000000000') return HttpResponse.json({ code: 'INTERNAL' }, { status: 500 });
      const items = [milk, cake].filter(
        ({ sku, barcodes }) => sku === asked.get('sku') || barcodes.includes(asked.get('barcode') ?? ''),
      );
      return HttpResponse.json({ items, next_cursor: null });
    }),
  );
  addRows(store, 'issue', [{ item: lineItem(milk as never), quantity: 1, price: undefined }]);
});

function open() {
  const entry = {
    trade: 'issue' as const,
    store,
    cells: makeCells(),
    warehouse: 'w',
    lookups: new Set<string>(),
    toEnd: () => undefined,
  };
  return show(
    <>
      <EntryContext value={entry}>
        <Lines />
      </EntryContext>
      <Toasts />
    </>,
  );
}

const field = (id: string) => screen.getByRole<HTMLInputElement>('textbox', { name: id });
const counts = () =>
  Object.fromEntries(Object.values(store.getState().lines).map(({ item, quantity }) => [item?.id ?? 'none', quantity]));

test('each code that is scanned into the quantity counts a piece', async () => {
  const { user } = open();
  await user.click(field('milk'));
  for (const pieces of [2, 3, 4]) {
    await user.keyboard('8936000121846{Enter}');
    await waitFor(() => expect(counts().milk).toBe(pieces));
    expect(field('milk').value).toBe(String(pieces));
  }
});

test('a quantity that was filled in under the cursor is counted on from', async () => {
  const { user } = open();
  const [key = ''] = store.getState().order;
  setLine(store, key, (line) => ({ ...line, quantity: undefined }));
  await user.click(field('milk'));
  setLine(store, key, (line) => ({ ...line, quantity: 1 }));
  await user.keyboard('SUA-019{Enter}');
  await waitFor(() => expect(counts().milk).toBe(2));
});

test('codes that come faster than they are looked up count all the same', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('8936000121846{Enter}8936000121846{Enter}8936000121846{Enter}');
  await waitFor(() => expect(counts().milk).toBe(4));
});

test('the code of another item counts there, and this quantity stays', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('5{Enter}');
  await user.tab();
  await user.click(field('milk'));
  await user.keyboard('8936000121853{Enter}');
  await waitFor(() => expect(counts()).toMatchObject({ milk: 5, cake: 1 }));
});

test('a code that nobody has is complained of, and is no quantity', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('8936999999999{Enter}');
  expect(await screen.findAllByText('Không có mặt hàng nào mang mã hoặc tên “8936999999999”.')).not.toHaveLength(0);
  expect(counts().milk).toBe(1);
  expect(field('milk').value).toBe('1');
});

test('a code is no quantity either where the scanner ends with a tab', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('8936000121846{Tab}');
  await waitFor(() => expect(counts().milk).toBe(2));
});

test('a code that could not be looked up is said to be that', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('8930000000000{Enter}');
  expect(await screen.findAllByText(/^Chưa tra được “8930000000000”/)).not.toHaveLength(0);
  expect(counts().milk).toBe(1);
});

test.each(['2 thùng', '1.5', '14.10'])('%s is neither a quantity nor looked for as an item', async (typed) => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard(`${typed}{Enter}`);
  expect(field('milk').getAttribute('aria-invalid')).toBe('true');
  const [line] = Object.values(store.getState().lines);
  expect(line?.unread?.quantity).toBe(typed);
  expect(screen.queryByText(/Không có mặt hàng/)).toBeNull();
});

test('a word that is a sku counts its item; one that is none stays to be mended', async () => {
  const { user } = open();
  await user.click(field('milk'));
  await user.keyboard('BAN-023{Enter}');
  await waitFor(() => expect(counts()).toMatchObject({ milk: 1, cake: 1 }));
  await user.click(field('milk'));
  await user.keyboard('hai{Enter}');
  expect(await screen.findAllByText('Không có mặt hàng nào mang mã hoặc tên “hai”.')).not.toHaveLength(0);
  expect(field('milk').value).toBe('hai');
  expect(counts().milk).toBeUndefined();
});
