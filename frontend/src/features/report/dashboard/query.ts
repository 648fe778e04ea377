import { api } from '@/api/client';

/** The figures of the day go stale quickly. */
export const dashboardQuery = () =>
  api.queryOptions('get', '/api/v1/report/dashboard', {}, { staleTime: 30_000, refetchInterval: 120_000 });

const few = 8;

/** The agencies with the greatest debts over their limit, or near it. */
export const strainedQuery = (which: 'over_limit' | 'near_limit') =>
  api.queryOptions('get', '/api/v1/finance/debts', { params: { query: { [which]: true, limit: few } } });

/** Items that run low. */
export const lowStockQuery = () =>
  api.queryOptions('get', '/api/v1/inventory/items', {
    params: { query: { low_stock: true, active: true, limit: few } },
  });
