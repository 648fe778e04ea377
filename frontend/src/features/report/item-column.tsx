import { nameWidth } from '@/kit/table/columns';
import { RowLink } from '@/kit/table/row-link';
import type { Column } from '@/kit/table/table';

/** The item of a report's row; the totals, if any, stand beside it. */
export function itemColumn<Row extends { item_id: string; name: string }>(header: string, total?: string): Column<Row> {
  return {
    id: 'name',
    header,
    sort: 'name',
    width: nameWidth,
    total,
    cell: (row) => (
      <RowLink to="/items/$id" params={{ id: row.item_id }} title={row.name}>
        {row.name}
      </RowLink>
    ),
  };
}
