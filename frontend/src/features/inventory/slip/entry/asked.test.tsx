import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '@/api/client';
import type { Agency, Item } from '@/api/schema';
import { show } from '../../../../../tools/test-render';
import { server } from '../../../../../tools/test-server';
import { AskedNote } from './asked-note';
import { makeCells } from './cells';
import { EntryContext } from './context';
import { addRows, beginAnew, type DraftStore, draftOf, forgetDrafts, setHead } from './draft';
import { useAgencyFromAddress } from './from-address';
import { firstEmpty, goOn } from './go-on';
import { lineItem } from './line';

const agency = (id: string, name: string) => ({ id, name, code: id, status: 'active', version: 1 }) as Agency;
const former = agency('a1', 'Minh Phát');
const other = agency('a2', 'Hòa Bình');
const milk = {
  id: 'milk',
  sku: 'SUA-019',
  name: 'Sữa',
  unit: 'hộp',
  packs: [],
  selling_price: 1_000,
} as unknown as Item;
const row = { item: lineItem(milk), quantity: 2, price: undefined };

let store: DraftStore;
const keep = vi.fn();
const cells = makeCells();
const focus = vi.spyOn(cells, 'focus');

beforeEach(() => {
  localStorage.clear();
  forgetDrafts();
  queryClient.clear();
  keep.mockReset();
  focus.mockReset();
  store = draftOf('issue', { tenant: 't', user: 'u' }).store;
  server.use(http.get('*/api/v1/agency/agencies/a2', () => HttpResponse.json(other)));
});

function Entry() {
  const asked = useAgencyFromAddress(store, cells, other.id);
  if (!asked) return null;
  return <AskedNote asked={asked} onKeep={keep} onDrop={(next) => beginAnew(store, { agency: next })} />;
}

function open() {
  const lookups = new Set<string>();
  const entry = { trade: 'issue' as const, store, cells, warehouse: 'w', lookups, toEnd: () => undefined };
  return show(
    <EntryContext value={entry}>
      <Entry />
    </EntryContext>,
  );
}

test('an agency that is asked for gets the slip where none is half written', async () => {
  setHead(store, { agency: former });
  open();
  await waitFor(() => expect(store.getState().agency?.id).toBe('a2'));
  expect(focus).toHaveBeenLastCalledWith(store.getState().order[0], 'item');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a slip that is half written for somebody else stays, and one goes on with it', async () => {
  setHead(store, { agency: former });
  addRows(store, 'issue', [row, row]);
  const { user } = open();
  expect((await screen.findByRole('alert')).textContent).toContain('Đang soạn dở phiếu cho Minh Phát (2 dòng).');
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  expect(keep).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(store.getState().agency?.id).toBe('a1');
});

test('or is dropped for the other, which is said by its name', async () => {
  setHead(store, { agency: former });
  addRows(store, 'issue', [row]);
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Bỏ và lập cho Hòa Bình' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(store.getState().agency?.id).toBe('a2');
  expect(store.getState().order).toHaveLength(1);
});

test('that it was sent without an answer is said before it is dropped', async () => {
  setHead(store, { agency: former });
  addRows(store, 'issue', [row]);
  store.setState({ tries: ['{}'] });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('có thể đã được ghi sổ');
});

test('one goes on at the first empty line once somebody is chosen', () => {
  const start = { current: document.createElement('input') };
  document.body.append(start.current);
  goOn(store, cells, start);
  expect(document.activeElement).toBe(start.current);
  expect(focus).not.toHaveBeenCalled();
  setHead(store, { agency: former });
  const [line = ''] = addRows(store, 'issue', [row]);
  goOn(store, cells, start);
  expect(focus).toHaveBeenLastCalledWith(firstEmpty(store), 'item');
  expect(firstEmpty(store)).not.toBe(line);
  start.current.remove();
});
