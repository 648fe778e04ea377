import { IconPencil, IconPlus, IconTags, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyType } from '@/api/schema';
import { useMay } from '@/api/session';
import { useFormat } from '@/kit/format';
import { agencyTypesQuery } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { type Column, Table } from '@/kit/table/table';
import { Button, IconButton } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { DeleteConfirm } from '../delete-confirm';
import { AgencyTypeDialog } from './dialog';

type Open = { deed: 'add' } | { deed: 'edit' | 'delete'; type: AgencyType };

/** The classes of agencies and the limit that each carries. */
export function AgencyTypesPage() {
  const { t } = useTranslation(['agency', 'common']);
  const { data, error, isPending, refetch } = useQuery(agencyTypesQuery());
  const mayWrite = useMay('agency.write');
  const mayLimit = useMay('agency.limit');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const columns = useColumns(mayWrite ? setOpen : undefined);
  const add = mayWrite ? (
    <Button
      look="primary"
      onClick={() => setOpen({ deed: 'add' })}
      because={mayLimit ? false : t('agency:types.needs_limit')}
    >
      <IconPlus size={16} aria-hidden /> {t('agency:types.new')}
    </Button>
  ) : null;

  return (
    <Page title={t('common:nav.agency_types')} lead={t('agency:types.lead')} actions={add}>
      {isPending ? (
        <Loading />
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <Empty icon={<IconTags size={28} stroke={1.5} aria-hidden />} title={t('agency:types.none')}>
            {t('agency:types.none_text')}
          </Empty>
        </div>
      ) : (
        <Table
          label={t('common:nav.agency_types')}
          rows={data.items}
          columns={columns}
          rowKey={(type) => type.id}
          onOpen={mayWrite ? (type) => setOpen({ deed: 'edit', type }) : undefined}
        />
      )}
      {open?.deed === 'add' ? <AgencyTypeDialog onClose={close} /> : null}
      {open?.deed === 'edit' ? <AgencyTypeDialog type={open.type} onClose={close} /> : null}
      {open?.deed === 'delete' ? (
        <DeleteConfirm
          what="types"
          row={open.type}
          onClose={close}
          inUse={
            <Link to="/agencies" search={{ type_id: open.type.id }} className="text-accent hover:underline">
              {t('agency:types.see_agencies')}
            </Link>
          }
        />
      ) : null}
    </Page>
  );
}

function useColumns(onDeed: ((open: Open) => void) | undefined): Column<AgencyType>[] {
  const { t } = useTranslation(['agency', 'common']);
  const { money } = useFormat();
  return useMemo(() => {
    const columns: Column<AgencyType>[] = [
      { id: 'name', header: t('agency:types.name'), cell: (type) => <span className="font-medium">{type.name}</span> },
      {
        id: 'limit',
        header: t('agency:types.limit'),
        numeric: true,
        width: 'w-48',
        cell: (type) => money(type.credit_limit),
      },
      {
        id: 'agencies',
        header: t('common:nav.agencies'),
        phone: false,
        width: 'w-48',
        cell: (type) => (
          <Link to="/agencies" search={{ type_id: type.id }} className="text-accent hover:underline">
            {t('agency:types.see_agencies')}
          </Link>
        ),
      },
    ];
    if (onDeed)
      columns.push({
        id: 'deeds',
        header: t('agency:deed.label'),
        quiet: true,
        width: 'w-24',
        cell: (type) => (
          <span className="flex justify-end">
            <IconButton
              label={t('agency:deed.edit_named', { name: type.name })}
              onClick={() => onDeed({ deed: 'edit', type })}
            >
              <IconPencil size={16} />
            </IconButton>
            <IconButton
              label={t('agency:deed.delete_named', { name: type.name })}
              onClick={() => onDeed({ deed: 'delete', type })}
            >
              <IconTrash size={16} />
            </IconButton>
          </span>
        ),
      });
    return columns;
  }, [t, money, onDeed]);
}
