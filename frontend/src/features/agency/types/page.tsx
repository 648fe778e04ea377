import { IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { AgencyType } from '@/api/schema';
import { useMay } from '@/api/session';
import { Remove } from '@/kit/form/remove';
import { useFormat } from '@/kit/format';
import { agencyTypesQuery } from '@/kit/pick/reference';
import type { Column } from '@/kit/table/table';
import { ReferencePage } from '../reference-page';
import { AgencyTypeDialog } from './dialog';

/** The agencies of a type. */
function Agencies({ type }: { type: AgencyType }) {
  const { t } = useTranslation('agency');
  return (
    <Link to="/agencies" search={{ type_id: type.id }} className="text-accent hover:underline">
      {t('types.see_agencies')}
    </Link>
  );
}

/** The classes of agencies and the limit that each carries. */
export function AgencyTypesPage() {
  const { t } = useTranslation(['agency', 'common']);
  const mayLimit = useMay('agency.limit');
  const query = useQuery(agencyTypesQuery());
  return (
    <ReferencePage
      title={t('common:nav.agency_types')}
      lead={t('agency:types.lead')}
      query={query}
      columns={useColumns()}
      add={t('agency:types.new')}
      addBecause={mayLimit ? false : t('agency:types.needs_limit')}
      none={{
        icon: <IconTags size={28} stroke={1.5} aria-hidden />,
        title: t('agency:types.none'),
        text: t('agency:types.none_text'),
      }}
      form={(type, onClose) => <AgencyTypeDialog type={type} onClose={onClose} />}
      remove={(type, onClose) => (
        <Remove
          open
          onClose={onClose}
          name={type.name}
          title={t('agency:types.delete', { name: type.name })}
          remove={() => client.DELETE('/api/v1/agency/types/{id}', { params: { path: { id: type.id } } })}
          inUseText={t('agency:types.in_use')}
          instead={<Agencies type={type} />}
        >
          {t('agency:types.delete_text')}
        </Remove>
      )}
    />
  );
}

function useColumns(): Column<AgencyType>[] {
  const { t } = useTranslation(['agency', 'common']);
  const { money } = useFormat();
  return useMemo(
    () => [
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
        cell: (type) => <Agencies type={type} />,
      },
    ],
    [t, money],
  );
}
