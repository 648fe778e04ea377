import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type StockSearch = { q?: string; warehouse_id?: string; in_stock?: 'yes' | 'no'; sort?: string };

/** What there is of each item in each warehouse, page by page; the first page says how many rows there are. */
export function stockListQuery({ in_stock, sort, ...rest }: StockSearch) {
  const query = {
    ...rest,
    in_stock: in_stock && in_stock === 'yes',
    // the API ranks by likeness while it searches
    sort: rest.q ? undefined : sort,
  };
  return list(['stock', query], (cursor) =>
    client.GET('/api/v1/inventory/stock', {
      params: { query: { ...query, cursor, limit: pageSize, count: cursor ? undefined : true } },
    }),
  );
}
