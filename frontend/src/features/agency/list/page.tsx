import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { useMay, useSession } from '@/api/session';
import { asOptions, useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { Button, buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { ApproveDialog } from '../profile/approve';
import { statuses } from '../status';
import { useAgencyColumns } from './columns';
import { PendingFilter } from './pending-filter';
import { agencyListQuery } from './query';

const route = getRouteApi('/_desk/agencies/');

/** Finds agencies, and the applications that wait for approval. */
export function AgencyListPage() {
  const { t } = useTranslation('agency');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(agencyListQuery(search));
  const types = useAgencyTypes();
  const districts = useDistricts();
  const mayWrite = useMay('agency.write');
  const mayApprove = useMay('agency.approve');
  const [approving, setApproving] = useState<Agency>();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const pending = search.status === 'pending';
  const columns = useAgencyColumns(pending && mayApprove ? setApproving : undefined);

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
        <PendingFilter on={pending} onChange={(on) => set({ status: on ? 'pending' : undefined })} />
      </Filters>
      <ListTable
        label={t('list.title')}
        query={query}
        columns={columns}
        rowKey={(agency) => agency.id}
        onOpen={(agency) => void navigate({ to: '/agencies/$id', params: { id: agency.id } })}
        sort={search.q ? undefined : (search.sort ?? 'name')}
        onSort={search.q ? undefined : (sort) => set({ sort: sort as typeof search.sort })}
        empty={<NoAgencies pending={pending} onClear={() => void navigate({ search: {} })} />}
      />
      {approving ? <ApproveDialog agency={approving} onClose={() => setApproving(undefined)} /> : null}
    </Page>
  );
}

function NoAgencies({ pending, onClear }: { pending: boolean; onClear: () => void }) {
  const { t } = useTranslation('agency');
  const { q, status, type_id, district_id } = route.useSearch();
  const code = useSession((session) => session.me?.tenant.code);
  const icon = <IconAddressBook size={28} stroke={1.5} aria-hidden />;
  const clear = <Button onClick={onClear}>{t('list.clear')}</Button>;
  if (pending && !q && !type_id && !district_id)
    return (
      <Empty icon={icon} title={t('list.pending_none')} action={clear}>
        {t('list.pending_none_text', { address: `${window.location.origin}/apply/${code}` })}
      </Empty>
    );
  return q || status || type_id || district_id ? (
    <Empty icon={icon} title={t('list.empty')} action={clear}>
      {t('list.empty_text')}
    </Empty>
  ) : (
    <Empty icon={icon} title={t('list.first')}>
      {t('list.first_text')}
    </Empty>
  );
}
