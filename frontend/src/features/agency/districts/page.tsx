import { IconMap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { District } from '@/api/schema';
import { Remove } from '@/kit/form/remove';
import { formatQuantity } from '@/kit/format';
import { districtsQuery } from '@/kit/pick/reference';
import type { Column } from '@/kit/table/table';
import { ReferencePage } from '../reference-page';
import { roomOf, useUsualCap } from '../room';
import { DistrictDialog } from './dialog';
import { RoomBar } from './room-bar';

/** The sales areas and how many active agencies each takes. */
export function DistrictsPage() {
  const { t } = useTranslation(['agency', 'common']);
  const usual = useUsualCap();
  const query = useQuery(districtsQuery());
  return (
    <ReferencePage
      fill
      title={t('common:nav.districts')}
      lead={usual === undefined ? t('agency:districts.lead') : t('agency:districts.lead_cap', { count: usual })}
      query={query}
      columns={useColumns(usual)}
      add={t('agency:districts.new')}
      none={{
        icon: <IconMap size={28} stroke={1.5} aria-hidden />,
        title: t('agency:districts.none'),
        text: t('agency:districts.none_text'),
      }}
      form={(district, onClose) => <DistrictDialog usual={usual} district={district} onClose={onClose} />}
      remove={(district, onClose) => (
        <Remove
          open
          onClose={onClose}
          name={district.name}
          title={t('agency:districts.delete', { name: district.name })}
          remove={() => client.DELETE('/api/v1/agency/districts/{id}', { params: { path: { id: district.id } } })}
          inUseText={t('agency:districts.in_use')}
          instead={
            <Link to="/agencies" search={{ district_id: district.id }} className="text-accent hover:underline">
              {t('agency:types.see_agencies')}
            </Link>
          }
        >
          {t('agency:districts.delete_text')}
        </Remove>
      )}
    />
  );
}

function useColumns(usual: number | undefined): Column<District>[] {
  const { t } = useTranslation('agency');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('districts.name'),
        cell: (district) => (
          <Link
            to="/agencies"
            search={{ district_id: district.id }}
            className="font-medium whitespace-nowrap hover:underline"
            title={t('types.see_agencies')}
          >
            {district.name}
          </Link>
        ),
      },
      {
        id: 'agencies',
        header: t('districts.agencies'),
        width: 'w-36 sm:w-72',
        cell: (district) => <RoomBar room={roomOf(district, usual)} />,
      },
      {
        id: 'free',
        header: t('districts.free'),
        numeric: true,
        phone: false,
        width: 'w-28',
        cell: (district) => {
          const { free } = roomOf(district, usual);
          if (free === undefined) return null;
          return free === 0 ? <span className="text-soft">{t('districts.full')}</span> : formatQuantity(free);
        },
      },
      {
        id: 'cap',
        header: t('districts.cap_source'),
        phone: false,
        width: 'w-40',
        cell: (district) =>
          district.max_agencies == null ? (
            <span className="text-soft">{t('districts.by_regulation')}</span>
          ) : (
            t('districts.own_cap')
          ),
      },
    ],
    [t, usual],
  );
}
