import { infiniteQueryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';

/** As many as the API gives at once: a statement is shown and printed whole. */
const most = 500;

export type StatementSearch = { from?: string; to?: string };

/** The statement of an agency between two days, page by page; the API's own days where none are given. */
export function statementQuery(id: string, days: StatementSearch) {
  return infiniteQueryOptions({
    queryKey: ['agency statement', id, days],
    queryFn: async ({ pageParam, signal }) => {
      const { data, error } = await client.GET('/api/v1/agency/agencies/{id}/statement', {
        params: { path: { id }, query: { ...days, cursor: pageParam, limit: most } },
        signal,
      });
      // the other shape of the answer is CSV, which is not asked for here
      if (!data || typeof data === 'string') throw asProblem(error);
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
