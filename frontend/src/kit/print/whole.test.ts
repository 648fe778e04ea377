import { expect, test } from 'vitest';
import { type ReadOn, readWhole, rowsRead } from './whole';

/** A list of so many pages of ten rows, of which the first is read; the page `broken` cannot be. */
function list(pages: number, broken = 0): ReadOn {
  const page = { items: Array.from({ length: 10 }, (_, row) => row) };
  let read = 1;
  const state = (isError: boolean) => ({
    data: { pages: Array.from({ length: read }, () => page) },
    hasNextPage: read < pages,
    isError,
  });
  return {
    ...state(false),
    fetchNextPage: async () => {
      if (read + 1 === broken) return state(true);
      read += 1;
      return state(false);
    },
  };
}

test('a list is read to its end, and says how far it is', async () => {
  const told: number[] = [];
  const how = await readWhole(list(4), 100, (rows) => told.push(rows) > 0);
  expect(how).toBe('whole');
  expect(told).toEqual([10, 20, 30]);
});

test('a list that is read already is printed at once', async () => {
  expect(await readWhole(list(1), 100, () => false)).toBe('whole');
});

test('a list that is whole at the ceiling is printed, a longer one is not', async () => {
  expect(await readWhole(list(3), 30, () => true)).toBe('whole');
  expect(await readWhole(list(4), 30, () => true)).toBe('too_long');
});

test('a page that cannot be read ends it', async () => {
  expect(await readWhole(list(4, 3), 100, () => true)).toBe('failed');
});

test('nothing more is read once nobody waits for it', async () => {
  let asked = 0;
  const how = await readWhole(list(9), 100, (rows) => {
    asked = rows;
    return rows < 30;
  });
  expect([how, asked]).toEqual(['left', 30]);
});

test('rows are counted over all pages', () => {
  expect(rowsRead({ data: undefined })).toBe(0);
  expect(rowsRead(list(2))).toBe(10);
});
