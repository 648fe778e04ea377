/** Paper has no scrolling: a list that is read page by page is read to its end before it is printed. */

type Read = { data?: { pages: readonly { items: readonly unknown[] }[] }; hasNextPage: boolean; isError: boolean };

/** What `useInfiniteQuery` answers, as far as printing needs it. */
export type ReadOn = Read & { fetchNextPage: (options: { cancelRefetch: boolean }) => Promise<Read> };

/** More rows than these are not printed at once: they would be a hundred sheets. */
export const mostRows = 5_000;

export function rowsRead({ data }: Pick<Read, 'data'>): number {
  return data?.pages.reduce((rows, page) => rows + page.items.length, 0) ?? 0;
}

/**
 * Reads what is still missing of a list, at most `most` rows of it; tells how many there are before each page, and gives
 * up when told that nobody waits for them any more.
 */
export async function readWhole(
  list: ReadOn,
  most: number,
  onRead: (rows: number) => boolean,
): Promise<'whole' | 'too_long' | 'failed' | 'left'> {
  let read: Read = list;
  while (read.hasNextPage) {
    const rows = rowsRead(read);
    if (!onRead(rows)) return 'left';
    if (rows >= most) return 'too_long';
    // a page that is on its way already is waited for
    read = await list.fetchNextPage({ cancelRefetch: false });
    if (read.isError) return 'failed';
  }
  return 'whole';
}
