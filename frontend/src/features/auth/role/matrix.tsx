import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission, Role } from '@/api/schema';
import { inLanguage } from '@/i18n';
import { byContext } from '../permissions';

/** Who may do what: permissions down, roles across. */
export function PermissionMatrix({
  roles,
  permissions,
}: {
  roles: readonly Role[];
  permissions: readonly Permission[];
}) {
  const { t } = useTranslation('auth');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t('role.matrix')} tabIndex={0} className="relative overflow-auto rounded-lg border bg-surface">
      <table className="border-separate border-spacing-0 sm:w-full">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 border-b bg-surface px-3 py-2 text-left text-sm font-medium text-soft"
            >
              {t('role.permission')}
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col" className="border-b px-3 py-2 text-sm font-medium whitespace-nowrap">
                <Link to="/roles/$id" params={{ id: role.id }} className="hover:underline">
                  {role.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byContext(permissions).map((group) => (
            <Fragment key={group.context}>
              <tr>
                <th scope="rowgroup" colSpan={roles.length + 1} className="border-b bg-sunken text-left">
                  <span className="sticky left-0 px-3 py-1 text-sm font-medium text-soft">
                    {t(`context.${group.context}`)}
                  </span>
                </th>
              </tr>
              {group.permissions.map((permission) => (
                <tr key={permission.code} className="hover:bg-sunken">
                  <th
                    scope="row"
                    className="sticky left-0 h-8 min-w-44 border-b bg-surface px-3 text-left font-normal sm:min-w-64"
                  >
                    {inLanguage(permission.text)}
                  </th>
                  {roles.map((role) => (
                    <td key={role.id} className="h-8 border-b px-3 text-center">
                      {role.permissions.includes(permission.code) ? (
                        <>
                          <IconCheck size={16} className="inline text-accent" aria-hidden />
                          <span className="sr-only">{t('role.may')}</span>
                        </>
                      ) : (
                        <span className="sr-only">{t('role.may_not')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
