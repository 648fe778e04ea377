import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureBar } from '@/kit/exposure/exposure';
import { useFormat } from '@/kit/format';
import { asOptions, useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { AgencyStatus, statuses } from '../status';
import { agencyListQuery } from './query';

const route = getRouteApi('/_desk/agencies/');

export function AgencyListPage() {
  const { t } = useTranslation('agency');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(agencyListQuery(search));
  const types = useAgencyTypes();
  const districts = useDistricts();
  const mayWrite = useMay('agency.write');
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const columns = useColumns();

  return (
    <Page
      title={t('list.title')}
      fill
      actions={
        mayWrite ? (
          <Link to="/agencies/new" className={buttonLook({ look: 'primary' })}>
            <IconPlus size={16} aria-hidden /> {t('list.new')}
          </Link>
        ) : null
      }
    >
      <Filters>
        <SearchFilter label={t('list.search')} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceFilter
          label={t('status.label')}
          value={search.status}
          onChange={(status) => set({ status: status as typeof search.status })}
          options={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
        <ChoiceFilter
          label={t('type')}
          value={search.type_id}
          onChange={(type_id) => set({ type_id })}
          options={asOptions(types)}
        />
        <ChoiceFilter
          label={t('district')}
          value={search.district_id}
          onChange={(district_id) => set({ district_id })}
          options={asOptions(districts)}
        />
      </Filters>
      <ListTable
        label={t('list.title')}
        query={query}
        columns={columns}
        rowKey={(agency) => agency.id}
        onOpen={(agency) => void navigate({ to: '/agencies/$id', params: { id: agency.id } })}
        sort={search.q ? undefined : (search.sort ?? 'name')}
        onSort={search.q ? undefined : (sort) => set({ sort })}
        empty={
          <Empty icon={<IconAddressBook size={28} stroke={1.5} aria-hidden />} title={t('list.empty')}>
            {t('list.empty_text')}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Agency>[] {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  const types = useAgencyTypes();
  const districts = useDistricts();
  return useMemo(() => {
    const typeOf = new Map(types.map((type) => [type.id, type]));
    const districtOf = new Map(districts.map((district) => [district.id, district.name]));
    const limit = (agency: Agency) => agency.credit_limit ?? typeOf.get(agency.type_id ?? '')?.credit_limit;
    return [
      {
        id: 'code',
        header: t('code'),
        sort: 'code',
        phone: false,
        width: 'w-24',
        cell: (agency) => <span className="text-soft tabular-nums">{agency.code}</span>,
      },
      {
        id: 'name',
        header: t('name'),
        sort: 'name',
        cell: (agency) => (
          <Link to="/agencies/$id" params={{ id: agency.id }} className="font-medium hover:underline">
            {agency.name}
          </Link>
        ),
      },
      {
        id: 'status',
        header: t('status.label'),
        phone: false,
        cell: (agency) => <AgencyStatus status={agency.status} />,
      },
      { id: 'type', header: t('type'), phone: false, cell: (agency) => typeOf.get(agency.type_id ?? '')?.name },
      {
        id: 'district',
        header: t('district'),
        phone: false,
        cell: (agency) => districtOf.get(agency.district_id ?? ''),
      },
      {
        id: 'phone',
        header: t('phone'),
        phone: false,
        cell: (agency) => <span className="tabular-nums">{agency.phone}</span>,
      },
      { id: 'debt', header: t('debt'), numeric: true, cell: (agency) => money(agency.debt) },
      {
        id: 'exposure',
        header: t('used'),
        width: 'w-32',
        cell: (agency) => {
          const most = limit(agency);
          return most === undefined ? null : <ExposureBar figures={{ limit: most, debt: agency.debt, pending: 0 }} />;
        },
      },
    ];
  }, [t, money, types, districts]);
}
