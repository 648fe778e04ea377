import { IconCopy, IconLock, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/api/schema';
import { useMay } from '@/api/session';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Badge } from '@/kit/ui/badge';
import { Button, buttonLook } from '@/kit/ui/button';
import { Page, Section } from '@/kit/ui/page';
import { PermissionChoice } from './choice';
import { DeleteRole } from './delete';
import { EditRole } from './edit';
import { roleQuery } from './query';

const route = getRouteApi('/_desk/roles/$id');

/** One role: what its holders may do. */
export function RolePage() {
  const { id } = route.useParams();
  const query = useQuery(roleQuery(id));
  if (query.isPending) return <Loading />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <Known role={query.data} />;
}

function Known({ role }: { role: Role }) {
  const { t } = useTranslation('auth');
  const mayWrite = useMay('auth.users.write');
  const [deleting, setDeleting] = useState(false);
  const admin = role.code === 'admin';
  const stays = role.built_in ? t('role.stays') : role.users > 0 && t('role.in_use', { count: role.users });
  return (
    <Page
      title={role.name}
      badge={role.built_in ? <Badge>{t('role.built_in')}</Badge> : null}
      lead={
        <Link to="/users" search={{ role: role.id }} className="hover:underline">
          {t('role.users_count', { count: role.users })}
        </Link>
      }
      back={<Link to="/roles">{t('role.list')}</Link>}
      actions={
        mayWrite ? (
          <>
            <Link to="/roles/new" search={{ copy: role.id }} className={buttonLook()}>
              <IconCopy size={16} aria-hidden /> {t('role.copy')}
            </Link>
            <Button look="danger" onClick={() => setDeleting(true)} because={stays}>
              <IconTrash size={16} aria-hidden /> {t('role.delete')}
            </Button>
          </>
        ) : null
      }
    >
      {admin ? (
        <p className="flex items-center gap-2 rounded-md border bg-surface px-3 py-2">
          <IconLock size={16} className="shrink-0 text-soft" aria-hidden /> {t('role.admin_fixed')}
        </p>
      ) : null}
      <Section title={t('role.permissions')}>
        {mayWrite && !admin ? <EditRole key={role.id} role={role} /> : <PermissionChoice value={role.permissions} />}
      </Section>
      {deleting ? <DeleteRole role={role} onClose={() => setDeleting(false)} /> : null}
    </Page>
  );
}
