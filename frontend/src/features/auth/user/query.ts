import { api, client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

export type UserSearch = { q?: string; active?: 'true' | 'false'; role?: string; sort?: string };

/** The users that fit a search, page by page. */
export function userListQuery({ active, ...search }: UserSearch) {
  const query = { ...search, active: active === undefined ? undefined : active === 'true' };
  return list(['users', query], (cursor) =>
    client.GET('/api/v1/auth/users', { params: { query: { ...query, cursor, limit: pageSize } } }),
  );
}

export const userQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/auth/users/{id}', { params: { path: { id } } });
