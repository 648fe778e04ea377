import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type DebtSearch = {
  q?: string;
  over_limit?: 'true';
  near_limit?: 'true';
  type_id?: string;
  district_id?: string;
  sort?: string;
};

/** The agencies that owe something, page by page; the first page says how many they are. */
export function debtListQuery(search: DebtSearch) {
  const query = {
    ...search,
    over_limit: search.over_limit && true,
    near_limit: search.near_limit && true,
    // while it searches the API ranks by likeness
    sort: search.q ? undefined : search.sort,
  };
  return list(['debts', query], (cursor) =>
    client.GET('/api/v1/finance/debts', {
      params: { query: { ...query, cursor, count: cursor === undefined ? true : undefined, limit: pageSize } },
    }),
  );
}
