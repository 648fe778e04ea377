import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';
import type { Slip } from '@/api/schema';
import { slipNumber } from './list/number';

export type SlipSearch = {
  agency_id?: string;
  supplier_id?: string;
  warehouse_id?: string;
  item_id?: string;
  kind?: Slip['kind'];
  from?: string;
  to?: string;
  number?: string;
  sort?: string;
};

/** The issues that fit a search, page by page. `today` completes a number of which only the end is typed. */
export function issueListQuery({ number, ...rest }: SlipSearch, today: string) {
  const query = { ...rest, number: slipNumber(number, rest.kind === 'issue_reversal' ? 'DX' : 'PX', today) };
  return list(['issues', query], (cursor) =>
    client.GET('/api/v1/inventory/issues', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}

/** The receipts that fit a search, page by page. */
export function receiptListQuery({ number, ...rest }: SlipSearch, today: string) {
  const query = { ...rest, number: slipNumber(number, rest.kind === 'receipt_reversal' ? 'DN' : 'PN', today) };
  return list(['receipts', query], (cursor) =>
    client.GET('/api/v1/inventory/receipts', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}

export const issueQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/inventory/issues/{id}', { params: { path: { id } } });
export const receiptQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/inventory/receipts/{id}', { params: { path: { id } } });
export const agencyQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id } } });
