import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { ExposureBar } from '@/kit/exposure/exposure';
import { useFormat } from '@/kit/format';
import { useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import type { Column } from '@/kit/table/table';
import { Button } from '@/kit/ui/button';
import { AgencyStatus } from '../status';

/** The columns of the list; with `onApprove` the rows are applications, which owe nothing and can be approved. */
export function useAgencyColumns(onApprove?: (agency: Agency) => void): Column<Agency>[] {
  const { t } = useTranslation('agency');
  const { money, moment } = useFormat();
  const types = useAgencyTypes();
  const districts = useDistricts();
  return useMemo(() => {
    const typeOf = new Map(types.map((type) => [type.id, type]));
    const districtOf = new Map(districts.map((district) => [district.id, district.name]));
    const limit = (agency: Agency) => agency.credit_limit ?? typeOf.get(agency.type_id ?? '')?.credit_limit;
    const columns: Column<Agency>[] = [
      {
        id: 'code',
        header: t('code'),
        sort: 'code',
        phone: false,
        width: 'w-24',
        cell: (agency) => <span className="whitespace-nowrap text-soft tabular-nums">{agency.code}</span>,
      },
      {
        id: 'name',
        header: t('name'),
        sort: 'name',
        cell: (agency) => (
          <span className="flex flex-wrap items-center gap-x-2">
            <Link to="/agencies/$id" params={{ id: agency.id }} className="font-medium hover:underline">
              {agency.name}
            </Link>
            {agency.status === 'active' ? null : (
              <span className="sm:hidden">
                <AgencyStatus status={agency.status} />
              </span>
            )}
          </span>
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
        cell: (agency) => <span className="whitespace-nowrap tabular-nums">{agency.phone}</span>,
      },
    ];
    if (onApprove)
      return [
        ...columns,
        {
          id: 'applied',
          header: t('applied_at'),
          phone: false,
          cell: (agency) => <span className="tabular-nums">{moment(agency.created_at)}</span>,
        },
        {
          id: 'deeds',
          header: t('deed.label'),
          quiet: true,
          width: 'w-28',
          cell: (agency) => (
            <span className="flex justify-end">
              <Button
                size="sm"
                aria-label={t('deed.approve_named', { name: agency.name })}
                onClick={() => onApprove(agency)}
              >
                {t('deed.approve')}
              </Button>
            </span>
          ),
        },
      ];
    return [
      ...columns,
      { id: 'debt', header: t('debt'), sort: 'debt', numeric: true, cell: (agency) => money(agency.debt) },
      {
        id: 'exposure',
        header: t('used'),
        width: 'w-20 sm:w-32',
        cell: (agency) => {
          const most = limit(agency);
          return most === undefined ? null : <ExposureBar figures={{ limit: most, debt: agency.debt, pending: 0 }} />;
        },
      },
    ];
  }, [t, money, moment, types, districts, onApprove]);
}
