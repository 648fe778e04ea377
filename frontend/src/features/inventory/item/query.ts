import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type ItemSearch = {
  q?: string;
  state?: 'active' | 'inactive';
  low?: 'true';
  unit_id?: string;
  warehouse_id?: string;
  sort?: string;
};

/** The items that fit a search, page by page. */
export function itemListQuery({ state, low, sort, ...rest }: ItemSearch) {
  const query = {
    ...rest,
    active: state && state === 'active',
    low_stock: low ? true : undefined,
    // the API ranks by likeness while it searches
    sort: rest.q ? undefined : sort,
  };
  return list(['items', query], (cursor) =>
    client.GET('/api/v1/inventory/items', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}

/** One item, with what there is of it in each warehouse. */
export function itemQuery(id: string) {
  return api.queryOptions('get', '/api/v1/inventory/items/{id}', { params: { path: { id } } });
}

/** How many per cent of the purchase price an item without a price of its own sells for. */
export function priceRatioQuery() {
  return api.queryOptions('get', '/api/v1/regulation/regulations/{name}', {
    params: { path: { name: 'inventory.price_ratio' } },
  });
}

export type CardSearch = { warehouse_id?: string; from?: string; to?: string };

/** The stock card of an item, page by page. */
export function stockCardQuery(id: string, search: CardSearch) {
  return list(['stock-card', id, search], (cursor) =>
    client.GET('/api/v1/inventory/items/{id}/stock-card', {
      params: { path: { id }, query: { ...search, cursor, limit: 200 } },
    }),
  );
}
