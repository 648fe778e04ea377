import type { AnySalesReport, ItemSalesReport, ItemSalesReportRow, SalesReport, SalesReportRow } from '@/api/schema';

/** A sales report whose rows are known to be of one kind; `count` are its issues or its lines. */
export type Sales = { amount: number; count: number } & (
  | { by: 'agency'; rows: SalesReportRow[] }
  | { by: 'item'; rows: ItemSalesReportRow[] }
);

function isByItem(report: AnySalesReport): report is ItemSalesReport {
  return report.by === 'item';
}

/** The answer of the API as one of its two kinds. */
export function salesOf(report: AnySalesReport): Sales {
  if (isByItem(report)) {
    return { by: 'item', rows: report.items, amount: report.totals.amount, count: report.totals.lines };
  }
  const { items, totals } = report as SalesReport;
  return { by: 'agency', rows: items, amount: totals.amount, count: totals.issues };
}
