/** Columns that many tables have. Each sorts by its own field unless told otherwise. */
import type { ReactNode } from 'react';
import type { Column } from './table';

/** A name is read by its whole: where there is no room the table scrolls sideways. */
export const nameWidth = 'sm:min-w-52 print:min-w-0';

/** The fields of a row that hold such a value. */
type FieldOf<Row, Value> = { [Name in keyof Row]-?: Row[Name] extends Value ? Name : never }[keyof Row] & string;

type More<Row> = Partial<Pick<Column<Row>, 'phone' | 'sort' | 'width'>>;

/** A code or an sku. */
export function codeColumn<Row extends object>(
  id: FieldOf<Row, string>,
  header: string,
  more?: More<Row>,
): Column<Row> {
  return {
    id,
    header,
    sort: id,
    phone: false,
    width: 'w-24',
    cell: (row) => <span className="text-soft tabular-nums">{row[id] as string}</span>,
    ...more,
  };
}

/** A figure of each row, and what all come to where that is known. */
export function figureColumn<Row extends object>(
  id: FieldOf<Row, number>,
  header: string,
  show: (figure: number) => string,
  { sum, ...more }: More<Row> & { sum?: number } = {},
): Column<Row> {
  return {
    id,
    header,
    sort: id,
    numeric: true,
    cell: (row) => show(row[id] as number),
    total: sum === undefined ? undefined : show(sum),
    ...more,
  };
}

/** What may be done with a row; the header is only read out. */
export function deedsColumn<Row>(header: string, cell: (row: Row) => ReactNode, width = 'w-12'): Column<Row> {
  return { id: 'deeds', header, quiet: true, width, cell };
}
