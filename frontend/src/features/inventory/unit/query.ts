import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

/** The units, page by page. */
export function unitListQuery(sort: string | undefined) {
  return list(['units', sort], (cursor) =>
    client.GET('/api/v1/inventory/units', { params: { query: { sort, cursor, limit: pageSize } } }),
  );
}
