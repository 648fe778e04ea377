import { api } from '@/api/client';

export const roleQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/auth/roles/{id}', { params: { path: { id } } });
