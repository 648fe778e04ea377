import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

/** Every regulation with the value in force today; they all fit on one page. */
export const regulationsQuery = () => api.queryOptions('get', '/api/v1/regulation/regulations', {});

export const regulationQuery = (name: string) =>
  api.queryOptions('get', '/api/v1/regulation/regulations/{name}', { params: { path: { name } } });

/** Every value that was ever set, the latest first. */
export const historyQuery = (name: string) =>
  list(['regulation-history', name], (cursor) =>
    client.GET('/api/v1/regulation/regulations/{name}/history', {
      params: { path: { name }, query: { cursor, limit: pageSize } },
    }),
  );
