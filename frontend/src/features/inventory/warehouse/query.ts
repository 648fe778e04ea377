import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

/** The warehouses, page by page. */
export function warehouseListQuery(sort: string | undefined) {
  return list(['warehouses', sort], (cursor) =>
    client.GET('/api/v1/inventory/warehouses', { params: { query: { sort, cursor, limit: pageSize } } }),
  );
}
