import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { createColumnHelper, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '@/kit/print/printing';
import { cx } from '@/kit/ui/cx';

export type Column<Row> = {
  id: string;
  header: string;
  /** The header is only read out, as over a column of buttons. */
  quiet?: boolean;
  cell: (row: Row) => ReactNode;
  /** Figures stand under each other on the right. */
  numeric?: boolean;
  /** The field that the API sorts by; left out where it does not. */
  sort?: string;
  /** Left out on a phone, where `Table.phone` words the row in two lines instead. */
  phone?: boolean;
  /** Left out where there is no room for a wide table, as where it is magnified. */
  wide?: true;
  /** Left out of print, as a column of bars; a quiet one is so anyway. */
  paper?: false;
  /** A utility class such as `w-40`. */
  width?: string;
  /** What the totals row says under this column. */
  total?: ReactNode;
};

type Props<Row extends RowData> = {
  /** What the table is, for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row, index: number) => string;
  /** Opens the row; the first column should hold the same as a link, for the keyboard. */
  onOpen?: (row: Row) => void;
  /** The field sorted by, with `-` before it when descending. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** Called when the last rows come into view. */
  onEnd?: () => void;
  /** Under the last row: more is on its way, or there is no more. */
  footer?: ReactNode;
  /** Marks a row, as one that is reversed. */
  rowClass?: (row: Row) => string | undefined;
};

const features = tableFeatures({});
const rowHeight = 37;
/** Shorter tables are laid out whole. */
const virtualFrom = 60;

/** Where a column is left out. */
function shown({ phone, wide, paper, quiet }: Pick<Column<unknown>, 'phone' | 'wide' | 'paper' | 'quiet'>) {
  const from = wide ? 'hidden lg:table-cell' : phone === false ? 'hidden sm:table-cell' : undefined;
  return cx(from, paper === false || quiet ? 'print:hidden' : from && 'print:table-cell');
}

/** Rows with sorting by header, drawn as far as they are in sight; a printed table is whole. */
export function Table<Row extends RowData>(props: Props<Row>) {
  const { label, rows, columns, rowKey, onOpen, sort, onSort, onEnd, footer, rowClass } = props;
  const models = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) => helper.display({ id: column.id, header: column.header }));
  }, [columns]);
  const table = useTable({ features, columns: models, data: rows, getRowId: rowKey });
  const body = table.getRowModel().rows;

  const scroll = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = body.length > virtualFrom && !printing;
  const virtualizer = useVirtualizer({
    count: body.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: virtual,
  });
  const items = virtualizer.getVirtualItems();
  const first = virtual ? (items[0]?.index ?? 0) : 0;
  const last = virtual ? (items.at(-1)?.index ?? -1) : body.length - 1;
  const above = virtual ? (items[0]?.start ?? 0) : 0;
  const below = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  useEffect(() => {
    if (onEnd && !printing && last >= body.length - 10) onEnd();
  }, [onEnd, printing, last, body.length]);

  const open = (row: Row, event: MouseEvent) => {
    // a press on a control or a marking of text is no wish to open the row
    if ((event.target as Element).closest('a, button, input, label') || window.getSelection()?.toString()) return;
    onOpen?.(row);
  };

  return (
    <div
      ref={scroll}
      className="relative min-h-0 overflow-auto rounded-lg border bg-surface print:overflow-visible print:border-0"
    >
      <table
        aria-label={label}
        aria-rowcount={virtual ? body.length + 1 : undefined}
        className="w-full border-separate border-spacing-0"
      >
        <thead className="sticky top-0 z-10 bg-surface print:static">
          <tr>
            {columns.map((column) => (
              // on paper nothing can be pressed, and Chromium repeats no head that holds a button
              <Header key={column.id} column={column} sort={sort} onSort={printing ? undefined : onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Spacer height={above} columns={columns.length} /> : null}
          {body.slice(first, last + 1).map((row, offset) => (
            <tr
              key={row.id}
              // a row of two lines is higher than most
              ref={virtual ? virtualizer.measureElement : undefined}
              data-index={first + offset}
              aria-rowindex={virtual ? first + offset + 2 : undefined}
              onClick={onOpen ? (event) => open(row.original, event) : undefined}
              className={cx('group hover:bg-sunken', onOpen && 'cursor-pointer', rowClass?.(row.original))}
            >
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    'h-9 border-b px-3 py-1 pointer-coarse:h-11 print:h-auto print:px-1.5',
                    column.numeric && 'num',
                    shown(column),
                  )}
                >
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
          {below > 0 ? <Spacer height={below} columns={columns.length} /> : null}
        </tbody>
        {columns.some((column) => column.total !== undefined) ? (
          <tfoot className="sticky bottom-0 bg-surface font-semibold print:static print:table-row-group">
            <tr>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    'h-9 border-t-2 px-3 print:h-auto print:px-1.5 print:py-1',
                    column.numeric && 'num',
                    shown(column),
                  )}
                >
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {footer}
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

type HeaderProps<Row> = { column: Column<Row>; sort?: string; onSort?: (sort: string) => void };

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const { t } = useTranslation();
  const direction = sort === column.sort ? 'ascending' : sort === `-${column.sort}` ? 'descending' : undefined;
  const sortable = column.sort !== undefined && onSort !== undefined;
  const Icon = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <th
      scope="col"
      aria-sort={sortable ? (direction ?? 'none') : undefined}
      className={cx(
        'h-9 border-b px-3 text-left text-sm font-medium whitespace-nowrap text-soft print:px-1.5',
        column.numeric && 'text-right',
        shown(column),
        column.width,
      )}
    >
      {sortable ? (
        <button
          type="button"
          title={t('sort')}
          onClick={() => onSort(direction === 'ascending' ? `-${column.sort}` : (column.sort ?? ''))}
          className={cx(
            'inline-flex items-center gap-1 rounded-sm hover:text-ink',
            column.numeric && 'flex-row-reverse',
            direction && 'text-ink',
          )}
        >
          {column.header}
          <Icon size={14} aria-hidden className={cx('no-print', !direction && 'opacity-50')} />
        </button>
      ) : column.quiet ? (
        <span className="sr-only">{column.header}</span>
      ) : (
        column.header
      )}
    </th>
  );
}
