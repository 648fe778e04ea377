import { api } from '@/api/client';

export const tenantQuery = () => api.queryOptions('get', '/api/v1/auth/tenant', {});
