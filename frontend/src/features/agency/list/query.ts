import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type AgencySearch = {
  q?: string;
  status?: 'pending' | 'active' | 'blocked';
  type_id?: string;
  district_id?: string;
  sort?: string;
};

/** The agencies that fit a search, page by page. */
export function agencyListQuery(search: AgencySearch) {
  // the API ranks by likeness while it searches, and then takes no order of its own
  const { sort, ...rest } = search;
  const query = search.q ? rest : { ...rest, sort };
  return list(['agencies', query], (cursor) =>
    client.GET('/api/v1/agency/agencies', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}
