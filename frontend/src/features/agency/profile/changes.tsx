import { IconArrowRight, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyChange } from '@/api/schema';
import { textOf } from '@/i18n';
import { formatDay, useFormat } from '@/kit/format';
import { useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { type FieldName, fieldChanges } from './change-fields';
import { changesQuery } from './query';

const route = getRouteApi('/_desk/agencies/$id/changes');

/** Who changed what about an agency, the latest first. */
export function ChangesPage() {
  const { t } = useTranslation(['agency', 'common']);
  const { id } = route.useParams();
  const query = useInfiniteQuery(changesQuery(id));
  const changes = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);

  if (query.isPending) return <Loading />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (changes.length === 0)
    return <Empty icon={<IconHistory size={28} stroke={1.5} aria-hidden />} title={t('agency:changes.none')} />;
  return (
    <div className="min-h-0 overflow-y-auto rounded-lg border bg-surface print:overflow-visible">
      <ol className="divide-y">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change has no id, and the list only grows at its ends
          <Change key={`${change.changed_at} ${index}`} change={change} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <div className="border-t p-3">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t(query.isFetchNextPageError ? 'common:try_again' : 'agency:changes.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Change({ change }: { change: AgencyChange }) {
  const { t } = useTranslation('agency');
  const { moment } = useFormat();
  const value = useValue();
  const name = change.changed_by_name;
  // all that an agency began with is a list, not a comparison
  const began = change.before == null;
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <p className="font-medium">{textOf(`agency:action.${change.action}`) ?? change.action}</p>
        <p className="text-sm text-soft">
          <span className="tabular-nums">{moment(change.changed_at)}</span>
          {name ? ` · ${name}` : change.changed_by ? null : ` · ${t('changes.nobody')}`}
        </p>
      </div>
      <dl className="grid content-start gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {fieldChanges(change).map(({ name: field, before, after }) => (
          <div key={field} className="contents">
            <dt className="text-soft">{t(`field.${field}`)}</dt>
            <dd className="mb-1 flex min-w-0 flex-wrap items-center gap-x-2 sm:mb-0">
              {began ? (
                value(field, after)
              ) : (
                <>
                  <span className="text-soft">{value(field, before)}</span>
                  <IconArrowRight
                    size={14}
                    className="shrink-0 text-soft"
                    role="img"
                    aria-label={t('changes.becomes')}
                  />
                  <span>{value(field, after)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Words the value of a field: names for ids, figures with their dots, days as one writes them. */
function useValue() {
  const { t } = useTranslation('agency');
  const { sum } = useFormat();
  const types = useAgencyTypes();
  const districts = useDistricts();
  return (field: FieldName, value: unknown): string => {
    if (value === undefined || value === '') return t(field === 'credit_limit' ? 'changes.of_type' : 'changes.empty');
    switch (field) {
      case 'type_id':
        return types.find(({ id }) => id === value)?.name ?? t('changes.deleted');
      case 'district_id':
        return districts.find(({ id }) => id === value)?.name ?? t('changes.deleted');
      case 'credit_limit':
        return typeof value === 'number' ? sum(value) : String(value);
      case 'registered_on':
        return formatDay(String(value));
      case 'status':
        return textOf(`agency:status.${String(value)}`) ?? String(value);
      default:
        return String(value);
    }
  };
}
