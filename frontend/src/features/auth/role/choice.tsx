import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Permission } from '@/api/schema';
import { inLanguage } from '@/i18n';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Hint } from '@/kit/ui/hint';
import { Checkbox } from '@/kit/ui/switch';
import { byContext, permissionsQuery, useOwnPermissions } from '../permissions';

type Props = {
  value: readonly string[];
  /** Left out: they are only shown. */
  onChange?: (permissions: string[]) => void;
};

/** What holders of a role may do, by context; what one does not hold oneself can be neither given nor taken. */
export function PermissionChoice({ value, onChange }: Props) {
  const { t } = useTranslation('auth');
  const query = useQuery(permissionsQuery());
  const own = useOwnPermissions();
  if (query.isPending) return <Skeleton className="h-40 w-full" />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const set = (codes: string[], on: boolean) =>
    onChange?.(on ? [...new Set([...value, ...codes])] : value.filter((code) => !codes.includes(code)));
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
      {byContext(query.data.items).map(({ context, permissions }) => {
        const mine = permissions.map(({ code }) => code).filter((code) => own.includes(code));
        const all = mine.every((code) => value.includes(code));
        return (
          <fieldset key={context} className="grid content-start gap-0.5">
            <legend className="mb-1 flex w-full items-center gap-2 border-b pb-1">
              <span className="grow font-medium">{t(`context.${context}`)}</span>
              {onChange && mine.length > 0 ? (
                <Button size="sm" look="quiet" onClick={() => set(mine, !all)}>
                  {t(all ? 'role.none_of' : 'role.all_of')}
                  <span className="sr-only">{t(`context.${context}`)}</span>
                </Button>
              ) : null}
            </legend>
            {permissions.map((permission) => (
              <Line
                key={permission.code}
                permission={permission}
                on={value.includes(permission.code)}
                beyond={Boolean(onChange) && !own.includes(permission.code)}
                onChange={onChange ? (on) => set([permission.code], on) : undefined}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

type LineProps = { permission: Permission; on: boolean; beyond: boolean; onChange?: (on: boolean) => void };

function Line({ permission, on, beyond, onChange }: LineProps) {
  const { t } = useTranslation('auth');
  const line = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is one
    <label className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
      <Checkbox checked={on} disabled={beyond} readOnly={!onChange} onCheckedChange={(next) => onChange?.(next)} />
      <span>
        {inLanguage(permission.text)}
        {beyond ? <span className="sr-only">{t('role.beyond')}</span> : null}
      </span>
    </label>
  );
  return beyond ? <Hint text={t('role.beyond')}>{line}</Hint> : line;
}
