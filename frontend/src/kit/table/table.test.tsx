import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../../tools/test-render';
import { SearchFilter } from './filters';
import { ListTable } from './list-table';
import { type Column, Table } from './table';

type Row = { id: string; name: string; quantity: number };

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', sort: 'name', cell: (row) => <a href={`#${row.id}`}>{row.name}</a> },
  { id: 'quantity', header: 'Quantity', numeric: true, cell: (row) => row.quantity, total: 'the sum' },
  { id: 'deeds', header: 'Deeds', quiet: true, cell: () => <button type="button">more</button> },
];

const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Row ${index}`, quantity: index }));

const common = { label: 'Goods', columns, rowKey: (row: Row) => row.id };
const body = () => within(screen.getByRole('table')).getAllByRole('row').slice(1, -1);

// jsdom lays nothing out: a window of 600 px on rows of 40 px
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});
afterEach(() => vi.restoreAllMocks());

function Sorted({ seen }: { seen: string[] }) {
  const [sort, setSort] = useState('-name');
  return (
    <Table
      {...common}
      rows={rows(3)}
      sort={sort}
      onSort={(next) => {
        seen.push(next);
        setSort(next);
      }}
    />
  );
}

test('a header sorts by its field, and the other way round when pressed again', async () => {
  const seen: string[] = [];
  const { user } = show(<Sorted seen={seen} />);
  const header = screen.getByRole('columnheader', { name: 'Name' });
  expect(header.getAttribute('aria-sort')).toBe('descending');
  const button = within(header).getByRole('button');
  await user.click(button);
  expect(header.getAttribute('aria-sort')).toBe('ascending');
  await user.click(button);
  expect(seen).toEqual(['name', '-name']);
});

test('a column of buttons or of bars is left out of paper', () => {
  const bars: Column<Row> = { id: 'bar', header: 'Bar', paper: false, phone: false, cell: () => '' };
  show(<Table {...common} columns={[...columns, bars]} rows={rows(1)} />);
  const onPaper = screen.getAllByRole('columnheader').filter((header) => !header.className.includes('print:hidden'));
  expect(onPaper.map((header) => header.textContent)).toEqual(['Name', 'Quantity']);
  for (const row of screen.getAllByRole('row'))
    expect([...row.children].filter((cell) => cell.className.includes('print:hidden'))).toHaveLength(2);
});

test('a column that the API does not sort by has no button', () => {
  show(<Table {...common} rows={rows(3)} sort="name" onSort={() => undefined} />);
  const header = screen.getByRole('columnheader', { name: 'Quantity' });
  expect(within(header).queryByRole('button')).toBeNull();
  expect(header.getAttribute('aria-sort')).toBeNull();
  expect(screen.getByRole('columnheader', { name: 'Deeds' })).toBeTruthy();
});

test('a short table is laid out whole, with its totals', () => {
  show(<Table {...common} rows={rows(60)} />);
  expect(body()).toHaveLength(60);
  expect(screen.getByRole('cell', { name: 'the sum' })).toBeTruthy();
});

test('of a long table only what is in sight is drawn, and it says how long it is', () => {
  show(<Table {...common} rows={rows(5_000)} />);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
  const drawn = screen.getAllByRole('link');
  expect(drawn[0]?.textContent).toBe('Row 0');
  expect(drawn.length).toBeGreaterThan(14);
  expect(drawn.length).toBeLessThan(60);
});

test('scrolling draws the rows further down, under their own numbers', () => {
  show(<Table {...common} rows={rows(5_000)} />);
  const scroll = screen.getByRole('table').parentElement as HTMLElement;
  scroll.scrollTop = 37 * 1_000;
  fireEvent.scroll(scroll);
  const row = screen.getByRole('link', { name: 'Row 1000' }).closest('tr');
  expect(row?.getAttribute('aria-rowindex')).toBe('1002');
  expect(screen.queryByRole('link', { name: 'Row 0' })).toBeNull();
});

test('a printed table is whole when the browser begins to count sheets, and asks for no more rows', () => {
  const end = vi.fn();
  show(<Table {...common} rows={rows(500)} onSort={() => undefined} onEnd={end} />);
  fireEvent(window, new Event('beforeprint'));
  expect(body()).toHaveLength(500);
  // a head that holds a button stands on the first sheet only
  expect(within(screen.getByRole('columnheader', { name: 'Name' })).queryByRole('button')).toBeNull();
  fireEvent(window, new Event('afterprint'));
  expect(body().length).toBeLessThan(60);
  expect(screen.getByRole('button', { name: 'Name' })).toBeTruthy();
  expect(end).not.toHaveBeenCalled();
});

test('a press on a row opens it, a press on a control in it does not', async () => {
  const open = vi.fn();
  const { user } = show(<Table {...common} rows={rows(2)} onOpen={open} />);
  await user.click(screen.getAllByRole('button', { name: 'more' })[1] as HTMLElement);
  await user.click(screen.getByRole('link', { name: 'Row 1' }));
  expect(open).not.toHaveBeenCalled();
  await user.click(screen.getByRole('cell', { name: '1' }));
  expect(open).toHaveBeenCalledExactlyOnceWith({ id: '1', name: 'Row 1', quantity: 1 });
});

const query = {
  data: undefined as { pages: { items: Row[] }[] } | undefined,
  error: null as unknown,
  isPending: false,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  hasNextPage: false,
  fetchNextPage: vi.fn(),
  refetch: vi.fn(),
};

test('a list on its way says so', () => {
  show(<ListTable {...common} query={{ ...query, isPending: true }} empty="nothing" />);
  expect(screen.getByRole('status').textContent).toContain('Đang tải');
});

test('a list that could not be read says why and is read again on demand', async () => {
  const refetch = vi.fn();
  const error = { type: '', title: '', detail: '', code: 'UNAVAILABLE', status: 503, trace_id: 'abc' };
  const { user } = show(<ListTable {...common} query={{ ...query, error, refetch }} empty="nothing" />);
  expect(screen.getByRole('alert').textContent).toContain('abc');
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(refetch).toHaveBeenCalledOnce();
});

test('a list without rows says what would stand there', () => {
  show(<ListTable {...common} query={{ ...query, data: { pages: [{ items: [] }] } }} empty="nothing here yet" />);
  expect(screen.getByText('nothing here yet')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a list reads on when its end is in sight, and not before', () => {
  const fetchNextPage = vi.fn();
  const pages = (count: number) => ({ pages: [{ items: rows(count) }] });
  const { unmount } = show(
    <ListTable {...common} query={{ ...query, data: pages(500), hasNextPage: true, fetchNextPage }} empty="" />,
  );
  expect(fetchNextPage).not.toHaveBeenCalled();
  unmount();
  show(<ListTable {...common} query={{ ...query, data: pages(20), hasNextPage: true, fetchNextPage }} empty="" />);
  expect(fetchNextPage).toHaveBeenCalledOnce();
});

test('where reading on failed, the rows stay and one may try again', async () => {
  const fetchNextPage = vi.fn();
  const failed = { ...query, data: { pages: [{ items: rows(3) }] }, hasNextPage: true, isFetchNextPageError: true };
  const { user } = show(<ListTable {...common} query={{ ...failed, fetchNextPage }} empty="" />);
  expect(screen.getAllByRole('link')).toHaveLength(3);
  expect(fetchNextPage).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(fetchNextPage).toHaveBeenCalledOnce();
});

test('the arrow down goes from the search to the first row', async () => {
  const { user } = show(
    <main>
      <SearchFilter label="Find" value="row" onChange={() => undefined} />
      <Table {...common} rows={rows(3)} />
    </main>,
  );
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Row 0' }));
});
