import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/kit/pick/reference';
import { Skeleton } from '@/kit/state/loading';
import { Checkbox } from '@/kit/ui/switch';
import { lacking, useOwnPermissions, usePermissionText } from '../permissions';

type Props = {
  value: readonly string[];
  onChange: (roles: string[]) => void;
  /** What is wrong with the choice, in words. */
  error?: string;
};

/** The roles of a user; one that may do more than oneself cannot be given, and says so. */
export function RoleChoice({ value, onChange, error }: Props) {
  const { t } = useTranslation('auth');
  const id = useId();
  const roles = useQuery(rolesQuery());
  const own = useOwnPermissions();
  const text = usePermissionText();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium text-soft">
        {t('user.roles')} <span aria-hidden>*</span>
      </legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {roles.data?.items.map((role) => {
          const missing = lacking(own, role.permissions)[0];
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is one
            <label
              key={role.id}
              className="flex min-h-7 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              <span className="mt-0.5">
                <Checkbox
                  checked={value.includes(role.id)}
                  disabled={missing !== undefined}
                  aria-invalid={error ? true : undefined}
                  onCheckedChange={(on) =>
                    onChange(on ? [...value, role.id] : value.filter((chosen) => chosen !== role.id))
                  }
                />
              </span>
              <span>
                {role.name}
                <span className="block text-sm text-soft">
                  {missing === undefined
                    ? t('role.permissions_count', { count: role.permissions.length })
                    : t('user.role_beyond', { permission: text(missing) })}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      {roles.isPending ? <Skeleton className="w-40" /> : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
