import { client } from '@/api/client';
import { list, pageSize } from '@/api/lists';

/** The months with their state, from the current one back. */
export const periodsQuery = () =>
  list(['periods'], (cursor) =>
    client.GET('/api/v1/regulation/periods', { params: { query: { cursor, limit: pageSize } } }),
  );
