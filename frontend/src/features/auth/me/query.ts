import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

/** One's own sessions that live, the last used first. */
export const sessionsQuery = () =>
  list(['sessions'], (cursor) =>
    client.GET('/api/v1/auth/sessions', { params: { query: { cursor, limit: pageSize } } }),
  );
