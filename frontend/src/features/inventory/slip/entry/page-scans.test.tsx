import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Toasts } from '@/kit/ui/toasts';
import { show } from '../../../../../tools/test-render';
import { server } from '../../../../../tools/test-server';
import { makeCells } from './cells';
import { EntryContext, useDraft } from './context';
import { addRows, type DraftStore, draftOf, forgetDrafts } from './draft';
import { lineItem } from './line';
import { PageScans } from './page-scans';
import { isCode, PriceCell } from './price-cell';

const item = (id: string, barcode: string) =>
  ({
    id,
    sku: id,
    name: id,
    unit: 'hộp',
    packs: [],
    barcodes: [barcode],
    active: true,
    selling_price: 14_100,
  }) as never;
const milk = item('milk', '8936000121846') as { barcodes: string[] };
const cake = item('cake', '8936000121853') as { barcodes: string[]; active: boolean };

let store: DraftStore;
const pressed = vi.fn();

function Entry() {
  const line = useDraft(({ lines, order }) => lines[order[0] ?? '']);
  const [note, setNote] = useState('gọi trước');
  const [unit, setUnit] = useState('');
  if (!line) return null;
  return (
    <div data-entry data-line={line.key}>
      <PageScans open />
      <PriceCell data-cell="price" line={line} label="price" onEnter={pressed} onMove={() => undefined} />
      <input data-no-code aria-label="note" value={note} onChange={(event) => setNote(event.target.value)} />
      <input data-day data-no-code aria-label="day" />
      <input aria-label="other" />
      <select aria-label="unit" value={unit} onChange={(event) => setUnit(event.target.value)}>
        <option value="">hộp</option>
        <option value="8">thùng</option>
      </select>
      <button type="button" onClick={pressed}>
        post
      </button>
    </div>
  );
}

beforeEach(() => {
  localStorage.clear();
  forgetDrafts();
  pressed.mockReset();
  store = draftOf('issue', { tenant: 't', user: 'u' }).store;
  server.use(
    http.get('*/api/v1/inventory/items', ({ request }) => {
      const code = new URL(request.url).searchParams.get('barcode') ?? '';
      return HttpResponse.json({ items: [milk, cake].filter(({ barcodes }) => barcodes.includes(code)) });
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
        <Entry />
      </EntryContext>
      <Toasts />
    </>,
  );
}

const counts = () =>
  Object.fromEntries(Object.values(store.getState().lines).map(({ item, quantity }) => [item?.id ?? 'none', quantity]));
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const price = () => Object.values(store.getState().lines)[0]?.price;

describe('a code in a price', () => {
  test('counts its item, and the price stays', async () => {
    const { user } = open();
    await user.click(field('price'));
    await user.keyboard('8936000121846{Enter}');
    await waitFor(() => expect(counts().milk).toBe(2));
    expect(price()).toBe(14_100);
    expect(field('price').value).toBe('14100');
    await user.keyboard('8936000121853{Tab}');
    await waitFor(() => expect(counts()).toMatchObject({ milk: 2, cake: 1 }));
    expect(price()).toBe(14_100);
    expect(pressed).not.toHaveBeenCalled();
  });
  test('that nobody has is complained of, and is no price either', async () => {
    const { user } = open();
    await user.click(field('price'));
    await user.keyboard('15000{Enter}');
    field('price').select();
    await user.keyboard('8936999999999{Enter}');
    expect(await screen.findAllByText('Không có mặt hàng nào mang mã hoặc tên “8936999999999”.')).not.toHaveLength(0);
    expect(price()).toBe(15_000);
    expect(pressed).toHaveBeenCalledOnce();
  });
  test.each([
    ['15000000', 15_000_000, [14_000_000], false],
    ['15000000', 15_000_000, [14_100], true],
    ['15000000', 15_000_000, [undefined, undefined], false],
    ['20123451', 20_123_451, [14_100, 0], true],
    ['8936000121846', 8_936_000_121_846, [], true],
    ['1500000', 1_500_000, [14_100], false],
    ['15.000.000', 15_000_000, [14_100], false],
  ])('%s is told by what the item costs', (text, figure, known, code) => {
    expect(isCode(text, figure, known)).toBe(code);
  });
});

test('a code of goods that are not traded any more is said to be that', async () => {
  cake.active = false;
  const { user } = open();
  await user.keyboard('8936000121853{Enter}');
  expect(await screen.findAllByText(/^cake đã ngừng kinh doanh/)).not.toHaveLength(0);
  expect(counts().cake).toBeUndefined();
  cake.active = true;
});

describe('a code that is scanned', () => {
  test('while the cursor is nowhere counts its item', async () => {
    const { user } = open();
    await user.keyboard('8936000121853{Enter}');
    await waitFor(() => expect(counts()).toMatchObject({ milk: 1, cake: 1 }));
  });
  test('into a day counts its item, but a day that is typed quickly is one', async () => {
    const { user } = open();
    await user.click(field('day'));
    await user.keyboard('20112026{Enter}');
    expect(field('day').value).toBe('20112026');
    await user.clear(field('day'));
    await user.keyboard('8936000121853{Enter}');
    await waitFor(() => expect(counts().cake).toBe(1));
    expect(screen.queryByText(/20112026/)).toBeNull();
  });
  test('on a button does not press it', async () => {
    const { user } = open();
    screen.getByRole('button', { name: 'post' }).focus();
    await user.keyboard('8936000121853{Enter}');
    await waitFor(() => expect(counts().cake).toBe(1));
    expect(pressed).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(pressed).toHaveBeenCalledOnce();
  });
  test('into the note is taken out of it', async () => {
    const { user } = open();
    await user.click(field('note'));
    await user.keyboard('8936000121853{Enter}');
    await waitFor(() => expect(counts().cake).toBe(1));
    expect(field('note').value).toBe('gọi trước');
  });
  test('into a choice leaves what was chosen', async () => {
    const { user } = open();
    const unit = screen.getByRole<HTMLSelectElement>('combobox', { name: 'unit' });
    unit.focus();
    await user.keyboard('893600');
    await user.selectOptions(unit, '8');
    await user.keyboard('0121853{Enter}');
    await waitFor(() => expect(counts().cake).toBe(1));
    expect(unit.value).toBe('');
  });
  test('into a field that knows codes by itself is left to it', async () => {
    const { user } = open();
    await user.click(field('other'));
    await user.keyboard('8936000121853{Enter}');
    expect(field('other').value).toBe('8936000121853');
    expect(counts().cake).toBeUndefined();
  });
});
