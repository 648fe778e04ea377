import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/api/schema';
import { useMay } from '@/api/session';
import { rolesQuery } from '@/kit/pick/reference';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { type Column, Table } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { permissionsQuery } from '../permissions';
import { PermissionMatrix } from './matrix';

/** The roles, and who of them may do what. */
export function RoleListPage() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const roles = useQuery(rolesQuery());
  const permissions = useQuery(permissionsQuery());
  const mayWrite = useMay('auth.users.write');
  const columns = useMemo<Column<Role>[]>(
    () => [
      {
        id: 'name',
        header: t('role.name'),
        cell: (role) => (
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <Link to="/roles/$id" params={{ id: role.id }} className="font-medium hover:underline">
              {role.name}
            </Link>
            {role.built_in ? <Badge>{t('role.built_in')}</Badge> : null}
          </span>
        ),
      },
      {
        id: 'permissions',
        header: t('role.permissions'),
        numeric: true,
        phone: false,
        cell: (role) => role.permissions.length,
      },
      {
        id: 'users',
        header: t('role.users'),
        numeric: true,
        cell: (role) => (
          <Link to="/users" search={{ role: role.id }} className="hover:underline">
            {role.users}
          </Link>
        ),
      },
    ],
    [t],
  );
  if (roles.isPending || permissions.isPending) return <Loading />;
  if (!roles.data) return <ErrorState error={roles.error} retry={() => void roles.refetch()} />;
  if (!permissions.data) return <ErrorState error={permissions.error} retry={() => void permissions.refetch()} />;
  return (
    <Page
      title={t('role.list')}
      lead={t('role.lead')}
      actions={
        mayWrite ? (
          <Link to="/roles/new" className={buttonLook({ look: 'primary' })}>
            <IconPlus size={16} aria-hidden /> {t('role.new')}
          </Link>
        ) : null
      }
    >
      <Table
        label={t('role.list')}
        rows={roles.data.items}
        columns={columns}
        rowKey={(role) => role.id}
        onOpen={(role) => void navigate({ to: '/roles/$id', params: { id: role.id } })}
      />
      {/* six columns of ticks say nothing on a phone; there each role shows its own */}
      <div className="mt-3 hidden gap-2 sm:grid">
        <h2 className="font-semibold">{t('role.matrix')}</h2>
        <PermissionMatrix roles={roles.data.items} permissions={permissions.data.items} />
      </div>
    </Page>
  );
}
