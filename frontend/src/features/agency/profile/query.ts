import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';
import type { DebtEntryKind } from '@/api/schema';

/** One agency. */
export const agencyQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id } } });

/** What it owes and may still buy for. */
export const exposureQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}/exposure', { params: { path: { id } } });

/** The kinds of documents that change a debt. */
export const kinds = ['issue', 'issue_reversal', 'payment', 'payment_reversal'] as const satisfies DebtEntryKind[];

export type DocumentSearch = { kind?: DebtEntryKind; from?: string; to?: string; sort?: 'date' | '-date' };

/** Its documents, the latest first unless asked otherwise. */
export function documentsQuery(id: string, { sort = '-date', ...rest }: DocumentSearch) {
  const query = { ...rest, sort };
  return list(['agency documents', id, query], (cursor) =>
    client.GET('/api/v1/agency/agencies/{id}/history', {
      params: { path: { id }, query: { ...query, cursor, limit: pageSize } },
    }),
  );
}

/** Its latest documents. */
export const latestQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}/history', {
    params: { path: { id }, query: { sort: '-date', limit: 6 } },
  });

/** Who changed what about it, the latest first. */
export function changesQuery(id: string) {
  return list(['agency changes', id], (cursor) =>
    client.GET('/api/v1/agency/agencies/{id}/changes', {
      params: { path: { id }, query: { cursor, limit: pageSize } },
    }),
  );
}
