import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';

/** Reference data that is small and changes seldom: read whole, kept for a while, shared by all pages. */
const seldom = { staleTime: 60_000 };
const whole = { params: { query: { limit: 500 } } };

export const warehousesQuery = () => api.queryOptions('get', '/api/v1/inventory/warehouses', whole, seldom);
export const unitsQuery = () => api.queryOptions('get', '/api/v1/inventory/units', whole, seldom);
export const suppliersQuery = () => api.queryOptions('get', '/api/v1/inventory/suppliers', whole, seldom);
export const agencyTypesQuery = () => api.queryOptions('get', '/api/v1/agency/types', whole, seldom);
export const districtsQuery = () => api.queryOptions('get', '/api/v1/agency/districts', whole, seldom);
export const rolesQuery = () => api.queryOptions('get', '/api/v1/auth/roles', whole, seldom);

const none: never[] = [];

export const useWarehouses = () => useQuery(warehousesQuery()).data?.items ?? none;
export const useUnits = () => useQuery(unitsQuery()).data?.items ?? none;
export const useSuppliers = () => useQuery(suppliersQuery()).data?.items ?? none;
export const useAgencyTypes = () => useQuery(agencyTypesQuery()).data?.items ?? none;
export const useDistricts = () => useQuery(districtsQuery()).data?.items ?? none;

/** As options of a choice. */
export function asOptions(rows: readonly { id: string; name: string }[]) {
  return rows.map((row) => ({ value: row.id, label: row.name }));
}
