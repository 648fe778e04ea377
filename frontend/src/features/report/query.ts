import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { AnySalesReport, DebtReport, StockReport } from '@/api/schema';
import { useSession } from '@/api/session';
import { today } from '@/kit/format';
import { type SpanSearch, spanOf, spanSearch } from './span';

/** Today at the tenant. */
export function tenantToday(): string {
  return today(useSession.getState().me?.tenant.time_zone);
}

/** The days of an address as the API takes them. */
function days(search: SpanSearch): SpanSearch {
  return spanSearch(spanOf(search, tenantToday()));
}

/** The report in an answer that, by its type, might as well be a CSV text. */
function report<Report extends object>({ data, error }: { data?: Report | string; error?: unknown }): Report {
  if (data === undefined || typeof data === 'string') throw asProblem(error);
  return data;
}

export type SalesSearch = SpanSearch & {
  by?: 'agency' | 'item';
  type_id?: string;
  district_id?: string;
  warehouse_id?: string;
  sort?: string;
};

function salesParams(search: SalesSearch) {
  const { type_id, district_id, warehouse_id } = search;
  const filters = search.by === 'item' ? { by: search.by, warehouse_id } : { type_id, district_id };
  return { params: { query: { ...days(search), ...filters } } };
}
export function salesQuery(search: SalesSearch) {
  const asked = salesParams(search);
  return queryOptions({
    queryKey: ['report', 'sales', asked.params.query],
    queryFn: async ({ signal }) =>
      report<AnySalesReport>(await client.GET('/api/v1/report/sales', { ...asked, signal })),
  });
}
export const salesFile = (search: SalesSearch, headers: Record<string, string>) =>
  client.GET('/api/v1/report/sales', { ...salesParams(search), headers, parseAs: 'blob' });

export type DebtSearch = SpanSearch & { type_id?: string; district_id?: string; sort?: string };

function debtParams({ type_id, district_id, ...search }: DebtSearch) {
  return { params: { query: { ...days(search), type_id, district_id } } };
}
export function debtQuery(search: DebtSearch) {
  const asked = debtParams(search);
  return queryOptions({
    queryKey: ['report', 'debt', asked.params.query],
    queryFn: async ({ signal }) => report<DebtReport>(await client.GET('/api/v1/report/debt', { ...asked, signal })),
  });
}
export const debtFile = (search: DebtSearch, headers: Record<string, string>) =>
  client.GET('/api/v1/report/debt', { ...debtParams(search), headers, parseAs: 'blob' });

export type StockSearch = SpanSearch & { warehouse_id?: string; sort?: string };

function stockParams({ warehouse_id, ...search }: StockSearch) {
  return { params: { query: { ...days(search), warehouse_id } } };
}
export function stockQuery(search: StockSearch) {
  const asked = stockParams(search);
  return queryOptions({
    queryKey: ['report', 'stock', asked.params.query],
    queryFn: async ({ signal }) => report<StockReport>(await client.GET('/api/v1/report/stock', { ...asked, signal })),
  });
}
export const stockFile = (search: StockSearch, headers: Record<string, string>) =>
  client.GET('/api/v1/report/stock', { ...stockParams(search), headers, parseAs: 'blob' });
