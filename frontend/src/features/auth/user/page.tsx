import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { User } from '@/api/schema';
import { useMay, useSession } from '@/api/session';
import { useFormat } from '@/kit/format';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Badge } from '@/kit/ui/badge';
import { Facts, Page, Section } from '@/kit/ui/page';
import { AgencyChoice } from './agency-choice';
import { UserDeeds } from './deeds';
import { EditUser } from './edit';
import { userQuery } from './query';

const route = getRouteApi('/_desk/users/$id');

/** One user: what they may do and see, and the deeds on their account. */
export function UserPage() {
  const { id } = route.useParams();
  const query = useQuery(userQuery(id));
  if (query.isPending) return <Loading />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <Known user={query.data} />;
}

function Known({ user }: { user: User }) {
  const { t } = useTranslation(['auth', 'common']);
  const { moment } = useFormat();
  const mayWrite = useMay('auth.users.write');
  const mayAgencies = useMay('agency.read');
  const own = useSession((session) => session.me?.id === user.id);
  return (
    <Page
      title={user.name}
      lead={user.email}
      badge={
        <>
          {own ? <Badge tone="accent">{t('auth:user.you')}</Badge> : null}
          {user.active ? null : <Badge tone="warn">{t('auth:user.inactive')}</Badge>}
        </>
      }
      back={<Link to="/users">{t('auth:user.list')}</Link>}
      actions={mayWrite ? <UserDeeds user={user} own={own} /> : null}
    >
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Section title={t('auth:user.account')}>
          {mayWrite ? (
            <EditUser key={user.id} user={user} />
          ) : (
            <Facts
              facts={[
                [t('auth:user.name'), user.name],
                [t('auth:user.language'), t(`common:language.${user.locale}`)],
                [t('auth:user.roles'), user.roles.map((role) => role.name).join(', ')],
                [t('auth:user.sees'), t(`auth:sees.${user.sees}`)],
              ]}
            />
          )}
        </Section>
        <div className="grid gap-3">
          <Section title={t('auth:user.use')}>
            <Facts
              facts={[
                [t('auth:user.last_used'), user.last_used_at ? moment(user.last_used_at) : t('auth:user.never')],
                [t('auth:user.created'), moment(user.created_at)],
                [t('auth:user.state'), user.active ? t('auth:user.active') : t('auth:user.inactive')],
              ]}
            />
          </Section>
          {!mayWrite && mayAgencies && user.sees === 'assigned' ? (
            <Section title={t('auth:user.agencies')}>
              <AgencyChoice value={user.agencies} />
            </Section>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
