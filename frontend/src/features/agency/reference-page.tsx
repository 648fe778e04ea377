import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { deedsColumn } from '@/kit/table/columns';
import { type Column, Table } from '@/kit/table/table';
import { Button, IconButton } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';

/** What `useQuery` answers of rows that are read whole. */
type Query<Row> = { data?: { items: Row[] }; error: unknown; isPending: boolean; refetch: () => unknown };

type Named = { id: string; name: string };

type Props<Row extends Named> = {
  title: string;
  lead: string;
  fill?: boolean;
  query: Query<Row>;
  columns: readonly Column<Row>[];
  /** What adding one is called. */
  add: string;
  /** Why one cannot add any. */
  addBecause?: ReactNode | false;
  /** What stands here when there is none. */
  none: { icon: ReactNode; title: string; text: string };
  /** The form of one, or of a new one. */
  form: (row: Row | undefined, onClose: () => void) => ReactNode;
  /** Asks before one goes. */
  remove: (row: Row, onClose: () => void) => ReactNode;
};

/** The few rows that agencies are sorted by, and what those who may can do with them. */
export function ReferencePage<Row extends Named>(props: Props<Row>) {
  const { t } = useTranslation('agency');
  const { title, lead, fill, query, columns, none } = props;
  const mayWrite = useMay('agency.write');
  const [open, setOpen] = useState<{ deed: 'add' } | { deed: 'edit' | 'delete'; row: Row }>();
  const close = () => setOpen(undefined);
  const all = useMemo(
    () =>
      mayWrite
        ? [
            ...columns,
            deedsColumn<Row>(
              t('deed.label'),
              (row) => (
                <span className="flex justify-end">
                  <IconButton
                    label={t('deed.edit_named', { name: row.name })}
                    onClick={() => setOpen({ deed: 'edit', row })}
                  >
                    <IconPencil size={16} />
                  </IconButton>
                  <IconButton
                    label={t('deed.delete_named', { name: row.name })}
                    onClick={() => setOpen({ deed: 'delete', row })}
                  >
                    <IconTrash size={16} />
                  </IconButton>
                </span>
              ),
              'w-24',
            ),
          ]
        : columns,
    [t, columns, mayWrite],
  );
  const { data, error, isPending, refetch } = query;

  return (
    <Page
      title={title}
      lead={lead}
      fill={fill}
      actions={
        mayWrite ? (
          <Button look="primary" onClick={() => setOpen({ deed: 'add' })} because={props.addBecause}>
            <IconPlus size={16} aria-hidden /> {props.add}
          </Button>
        ) : null
      }
    >
      {isPending ? (
        <Loading />
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <Empty icon={none.icon} title={none.title}>
            {none.text}
          </Empty>
        </div>
      ) : (
        <Table
          label={title}
          rows={data.items}
          columns={all}
          rowKey={(row) => row.id}
          onOpen={mayWrite ? (row) => setOpen({ deed: 'edit', row }) : undefined}
        />
      )}
      {open?.deed === 'add' ? props.form(undefined, close) : null}
      {open?.deed === 'edit' ? props.form(open.row, close) : null}
      {open?.deed === 'delete' ? props.remove(open.row, close) : null}
    </Page>
  );
}
