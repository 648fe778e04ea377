import { infiniteQueryOptions } from '@tanstack/react-query';
import { asProblem } from './problem';

/** How many rows a page of a list asks for. */
export const pageSize = 100;

export type Page<Row> = { items: Row[]; next_cursor?: string | null; total?: number | null };

/**
 * The options of a list that is read page by page as one scrolls.
 *
 * `list(['agencies', search], (cursor) => client.GET('/api/v1/agency/agencies', { params: { query: { ...search, cursor, limit: pageSize } } }))`
 */
export function list<P extends Page<unknown>>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<{ data?: P; error?: unknown }>,
) {
  return infiniteQueryOptions({
    queryKey: ['list', ...key],
    queryFn: async ({ pageParam }) => {
      const { data, error } = await read(pageParam);
      if (!data) throw asProblem(error);
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
