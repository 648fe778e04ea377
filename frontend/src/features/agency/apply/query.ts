import { api } from '@/api/client';

/** What somebody who applies to a company has to know of it: its name, its language, its districts. */
export const applicationFormQuery = (tenant: string) =>
  api.queryOptions(
    'get',
    '/api/v1/agency/applications/{tenant}',
    { params: { path: { tenant } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
