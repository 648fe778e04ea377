import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';
import type { Method } from '@/api/schema';

export type PaymentSearch = {
  agency_id?: string;
  from?: string;
  to?: string;
  method?: Method;
  number?: string;
  reference?: string;
  sort?: string;
};

/** The payments that fit a search, page by page. */
export function paymentListQuery(query: PaymentSearch) {
  return list(['payments', query], (cursor) =>
    client.GET('/api/v1/finance/payments', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}

/** A payment. */
export const paymentQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/finance/payments/{id}', { params: { path: { id } } });

/** An agency with its debt. */
export const agencyQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id } } });
