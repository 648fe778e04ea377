import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Regulation } from '@/api/schema';
import { inLanguage } from '@/i18n';
import { formatDay } from '@/kit/format';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Badge } from '@/kit/ui/badge';
import { Page } from '@/kit/ui/page';
import { regulationsQuery } from './query';
import { groupOf, groups, isFixed, useValue } from './value';

/** The rules of the house: what holds today, and what is to come. */
export function RegulationListPage() {
  const { t } = useTranslation(['regulation', 'common']);
  const query = useQuery(regulationsQuery());
  return (
    <Page title={t('regulation:list.title')} lead={t('regulation:list.lead')}>
      {query.data ? (
        groups.map((group) => (
          <section
            key={group}
            className="overflow-hidden rounded-lg border bg-surface"
            aria-labelledby={`group-${group}`}
          >
            <header className="border-b px-4 py-2">
              <h2 id={`group-${group}`} className="font-semibold">
                {t(`regulation:group.${group}`)}
              </h2>
              <p className="text-sm text-soft">{t(`regulation:group_lead.${group}`)}</p>
            </header>
            <ul className="divide-y">
              {query.data.items
                .filter((regulation) => groupOf(regulation) === group)
                .map((regulation) => (
                  <Row key={regulation.name} regulation={regulation} />
                ))}
            </ul>
          </section>
        ))
      ) : query.isPending ? (
        <Waiting label={t('common:loading')} />
      ) : (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      )}
    </Page>
  );
}

function Row({ regulation }: { regulation: Regulation }) {
  const { t } = useTranslation('regulation');
  const words = useValue();
  const { name, title, description, value, effective_on, next } = regulation;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
      <div>
        <Link
          to="/regulations/$name"
          params={{ name }}
          className="font-medium after:absolute after:inset-0 hover:underline"
        >
          {inLanguage(title)}
        </Link>
        <p className="text-sm text-soft">{inLanguage(description)}</p>
      </div>
      <div className="grid justify-items-end gap-0.5 text-right">
        <span className="font-semibold tabular-nums">{words(value)}</span>
        <span className="text-sm text-soft">
          {isFixed(regulation)
            ? t('list.fixed')
            : effective_on
              ? t('list.since', { day: formatDay(effective_on) })
              : t('list.by_default')}
        </span>
        {next ? (
          <Badge tone="accent">{t('list.next', { day: formatDay(next.effective_on), value: words(next.value) })}</Badge>
        ) : null}
      </div>
      <IconChevronRight size={16} className="hidden text-soft sm:block" aria-hidden />
    </li>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-4 rounded-lg border bg-surface p-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight bars alike
        <Skeleton key={index} className={index % 2 ? 'w-9/12' : 'w-full'} />
      ))}
    </div>
  );
}
