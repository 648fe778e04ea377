import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '@/api/schema';
import { useMay, useSession } from '@/api/session';
import { useFormat } from '@/kit/format';
import { asOptions, rolesQuery } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { userListQuery } from './query';

const route = getRouteApi('/_desk/users/');

export function UserListPage() {
  const { t } = useTranslation('auth');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(userListQuery(search));
  const roles = useQuery(rolesQuery()).data?.items ?? [];
  const mayWrite = useMay('auth.users.write');
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Page
      title={t('user.list')}
      fill
      actions={
        mayWrite ? (
          <Link to="/users/new" className={buttonLook({ look: 'primary' })}>
            <IconPlus size={16} aria-hidden /> {t('user.new')}
          </Link>
        ) : null
      }
    >
      <Filters>
        <SearchFilter label={t('user.search')} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceFilter
          label={t('user.state')}
          value={search.active}
          onChange={(active) => set({ active: active as typeof search.active })}
          options={[
            { value: 'true', label: t('user.active') },
            { value: 'false', label: t('user.inactive') },
          ]}
        />
        <ChoiceFilter
          label={t('user.role')}
          value={search.role}
          onChange={(role) => set({ role })}
          options={asOptions(roles)}
        />
      </Filters>
      <ListTable
        label={t('user.list')}
        query={query}
        columns={useColumns()}
        rowKey={(user) => user.id}
        onOpen={(user) => void navigate({ to: '/users/$id', params: { id: user.id } })}
        sort={search.sort ?? 'name'}
        onSort={(sort) => set({ sort })}
        rowClass={(user) => (user.active ? undefined : 'text-soft')}
        empty={
          <Empty icon={<IconUsers size={28} stroke={1.5} aria-hidden />} title={t('user.none')}>
            {t('user.none_text')}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation('auth');
  const { moment } = useFormat();
  const own = useSession((session) => session.me?.id);
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('user.name'),
        sort: 'name',
        cell: (user) => (
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <Link to="/users/$id" params={{ id: user.id }} className="font-medium hover:underline">
              {user.name}
            </Link>
            {user.id === own ? <Badge tone="accent">{t('user.you')}</Badge> : null}
            {user.active ? null : <Badge>{t('user.inactive')}</Badge>}
          </span>
        ),
      },
      { id: 'email', header: t('user.email'), sort: 'email', phone: false, cell: (user) => user.email },
      { id: 'roles', header: t('user.roles'), cell: (user) => user.roles.map((role) => role.name).join(', ') },
      {
        id: 'sees',
        header: t('user.sees'),
        phone: false,
        cell: (user) =>
          user.sees === 'all' ? t('sees.all') : t('user.agencies_count', { count: user.agencies.length }),
      },
      {
        id: 'last',
        header: t('user.last_used'),
        phone: false,
        width: 'w-40',
        cell: (user) => (
          <span className="tabular-nums">{user.last_used_at ? moment(user.last_used_at) : t('user.never')}</span>
        ),
      },
    ],
    [t, moment, own],
  );
}
