import { IconMap, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '@/api/schema';
import { useMay } from '@/api/session';
import { districtsQuery } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { type Column, Table } from '@/kit/table/table';
import { Button, IconButton } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { DeleteConfirm } from '../delete-confirm';
import { roomOf, useUsualCap } from '../room';
import { DistrictDialog } from './dialog';
import { RoomBar } from './room-bar';

type Open = { deed: 'add' } | { deed: 'edit' | 'delete'; district: District };

/** The sales areas and how many active agencies each takes. */
export function DistrictsPage() {
  const { t } = useTranslation(['agency', 'common']);
  const { data, error, isPending, refetch } = useQuery(districtsQuery());
  const mayWrite = useMay('agency.write');
  const usual = useUsualCap();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const columns = useColumns(usual, mayWrite ? setOpen : undefined);
  const add = mayWrite ? (
    <Button look="primary" onClick={() => setOpen({ deed: 'add' })}>
      <IconPlus size={16} aria-hidden /> {t('agency:districts.new')}
    </Button>
  ) : null;

  return (
    <Page
      title={t('common:nav.districts')}
      lead={usual === undefined ? t('agency:districts.lead') : t('agency:districts.lead_cap', { count: usual })}
      actions={add}
      fill
    >
      {isPending ? (
        <Loading />
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <Empty icon={<IconMap size={28} stroke={1.5} aria-hidden />} title={t('agency:districts.none')}>
            {t('agency:districts.none_text')}
          </Empty>
        </div>
      ) : (
        <Table
          label={t('common:nav.districts')}
          rows={data.items}
          columns={columns}
          rowKey={(district) => district.id}
          onOpen={mayWrite ? (district) => setOpen({ deed: 'edit', district }) : undefined}
        />
      )}
      {open?.deed === 'add' ? <DistrictDialog usual={usual} onClose={close} /> : null}
      {open?.deed === 'edit' ? <DistrictDialog usual={usual} district={open.district} onClose={close} /> : null}
      {open?.deed === 'delete' ? (
        <DeleteConfirm
          what="districts"
          row={open.district}
          onClose={close}
          inUse={
            <Link to="/agencies" search={{ district_id: open.district.id }} className="text-accent hover:underline">
              {t('agency:types.see_agencies')}
            </Link>
          }
        />
      ) : null}
    </Page>
  );
}

function useColumns(usual: number | undefined, onDeed: ((open: Open) => void) | undefined): Column<District>[] {
  const { t } = useTranslation(['agency', 'common']);
  return useMemo(() => {
    const columns: Column<District>[] = [
      {
        id: 'name',
        header: t('agency:districts.name'),
        cell: (district) => (
          <Link
            to="/agencies"
            search={{ district_id: district.id }}
            className="font-medium whitespace-nowrap hover:underline"
            title={t('agency:types.see_agencies')}
          >
            {district.name}
          </Link>
        ),
      },
      {
        id: 'agencies',
        header: t('agency:districts.agencies'),
        width: 'w-36 sm:w-72',
        cell: (district) => <RoomBar room={roomOf(district, usual)} />,
      },
      {
        id: 'free',
        header: t('agency:districts.free'),
        numeric: true,
        phone: false,
        width: 'w-28',
        cell: (district) => {
          const { free } = roomOf(district, usual);
          return free === 0 ? <span className="text-soft">{t('agency:districts.full')}</span> : free;
        },
      },
      {
        id: 'cap',
        header: t('agency:districts.cap_source'),
        phone: false,
        width: 'w-40',
        cell: (district) =>
          district.max_agencies == null ? (
            <span className="text-soft">{t('agency:districts.by_regulation')}</span>
          ) : (
            t('agency:districts.own_cap')
          ),
      },
    ];
    if (onDeed)
      columns.push({
        id: 'deeds',
        header: t('agency:deed.label'),
        quiet: true,
        width: 'w-24',
        cell: (district) => (
          <span className="flex justify-end">
            <IconButton
              label={t('agency:deed.edit_named', { name: district.name })}
              onClick={() => onDeed({ deed: 'edit', district })}
            >
              <IconPencil size={16} />
            </IconButton>
            <IconButton
              label={t('agency:deed.delete_named', { name: district.name })}
              onClick={() => onDeed({ deed: 'delete', district })}
            >
              <IconTrash size={16} />
            </IconButton>
          </span>
        ),
      });
    return columns;
  }, [t, usual, onDeed]);
}
