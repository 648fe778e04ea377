import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type SupplierSearch = { q?: string; state?: 'active' | 'inactive'; sort?: string };

/** The suppliers that fit a search, page by page. */
export function supplierListQuery({ state, sort, q }: SupplierSearch) {
  // the API ranks by likeness while it searches
  const query = { q, active: state && state === 'active', sort: q ? undefined : sort };
  return list(['suppliers', query], (cursor) =>
    client.GET('/api/v1/inventory/suppliers', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}
