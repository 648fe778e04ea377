import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';

export type AgeingSearch = { as_of?: string; sort?: string };

const asked = ({ as_of }: AgeingSearch) => ({ params: { query: { as_of } } });

/** All debts by their age when a day ended; today unless the address says another. */
export function ageingQuery(search: AgeingSearch) {
  const params = asked(search);
  return queryOptions({
    queryKey: ['ageing', params.params.query],
    queryFn: async ({ signal }) => {
      const { data, error } = await client.GET('/api/v1/finance/debts/ageing', { ...params, signal });
      if (data === undefined || typeof data === 'string') throw asProblem(error);
      return data;
    },
  });
}

export const ageingFile = (search: AgeingSearch, headers: Record<string, string>) =>
  client.GET('/api/v1/finance/debts/ageing', { ...asked(search), headers, parseAs: 'blob' });
