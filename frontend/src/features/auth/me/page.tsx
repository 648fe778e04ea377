import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Facts, Page, Section } from '@/kit/ui/page';
import { ChangePassword } from './change-password';
import { Machine } from './machine';
import { Sessions } from './sessions';

/** What concerns oneself: the account, its password, where it is signed in, and how this machine looks. */
export function MePage() {
  const { t } = useTranslation(['auth', 'common']);
  const me = useSession((session) => session.me);
  if (!me) return null;
  return (
    <Page title={t('common:me.profile')}>
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <div className="grid gap-3">
          <Section title={t('auth:me.account')}>
            <Facts
              facts={[
                [t('auth:user.name'), me.name],
                [t('auth:user.email'), me.email],
                [t('auth:user.roles'), me.roles.map((role) => role.name).join(', ')],
                [
                  t('auth:user.sees'),
                  me.agencies ? t('auth:user.agencies_count', { count: me.agencies.length }) : t('auth:sees.all'),
                ],
                [t('auth:me.tenant'), me.tenant.name],
              ]}
            />
            <p className="mt-3 text-sm text-soft">{t('auth:me.account_help')}</p>
          </Section>
          <Section title={t('auth:password.change')}>
            <ChangePassword email={me.email} />
          </Section>
        </div>
        <div className="grid gap-3">
          <Section title={t('auth:me.machine')}>
            <Machine locale={me.locale} />
          </Section>
          <Sessions />
        </div>
      </div>
    </Page>
  );
}
