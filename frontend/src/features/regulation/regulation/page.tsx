import { IconAdjustments, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Regulation, SetValue } from '@/api/schema';
import { useMay } from '@/api/session';
import { inLanguage } from '@/i18n';
import { formatDay, useFormat } from '@/kit/format';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { Button } from '@/kit/ui/button';
import { Facts, Page, Section } from '@/kit/ui/page';
import { historyQuery, regulationQuery } from './query';
import { SetDialog } from './set-dialog';
import { isFixed, useValue } from './value';

const route = getRouteApi('/_desk/regulations/$name');

/** One regulation: what holds, what is to come, what held before and who said so. */
export function RegulationPage() {
  const { name } = route.useParams();
  const query = useQuery(regulationQuery(name));
  if (query.isPending) return <Loading />;
  if (!query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <Known regulation={query.data} />;
}

function Known({ regulation }: { regulation: Regulation }) {
  const { t } = useTranslation('regulation');
  const words = useValue();
  const mayWrite = useMay('regulation.write');
  const [setting, setSetting] = useState(false);
  const { value, effective_on, next, bounds } = regulation;
  const range =
    bounds.min === undefined || bounds.min === null || bounds.max === undefined || bounds.max === null
      ? undefined
      : t('page.from_to', { min: words(bounds.min), max: words(bounds.max) });
  const options = bounds.options?.map((option) => words(option)).join(', ');
  const coming = next && t('list.next', { day: formatDay(next.effective_on), value: words(next.value) });
  return (
    <Page
      title={inLanguage(regulation.title)}
      lead={inLanguage(regulation.description)}
      back={
        <Link to="/regulations" className="hover:underline">
          {t('list.title')}
        </Link>
      }
      actions={
        mayWrite ? (
          <Button look="primary" onClick={() => setSetting(true)} because={isFixed(regulation) && t('page.fixed')}>
            <IconAdjustments size={16} aria-hidden /> {t('page.set')}
          </Button>
        ) : null
      }
    >
      <Section title={t('page.in_force')}>
        <p className="mb-3 text-2xl font-semibold tabular-nums">{words(value)}</p>
        <Facts
          facts={[
            [t('page.since'), effective_on ? formatDay(effective_on) : t('page.by_default')],
            [
              t('page.next'),
              coming ? (
                <Badge key="next" tone="accent">
                  {coming}
                </Badge>
              ) : (
                t('page.nothing_next')
              ),
            ],
            [t('page.default'), words(regulation.default)],
            [t('page.takes'), range ?? options ?? `${words(true)}, ${words(false)}`],
          ]}
        />
      </Section>
      <History regulation={regulation} />
      {setting ? <SetDialog regulation={regulation} onClose={() => setSetting(false)} /> : null}
    </Page>
  );
}

function History({ regulation }: { regulation: Regulation }) {
  const { t } = useTranslation('regulation');
  const { moment, today } = useFormat();
  const words = useValue();
  const query = useInfiniteQuery(historyQuery(regulation.name));
  const columns = useMemo<Column<SetValue>[]>(
    () => [
      {
        id: 'from',
        header: t('history.from'),
        width: 'w-36',
        cell: (row) => (
          <span className="inline-flex items-center gap-2 tabular-nums">
            {formatDay(row.effective_on)}
            {row.effective_on > today() ? <Badge tone="accent">{t('history.to_come')}</Badge> : null}
          </span>
        ),
      },
      { id: 'value', header: t('history.value'), numeric: true, width: 'w-32', cell: (row) => words(row.value) },
      { id: 'reason', header: t('history.reason'), cell: (row) => row.reason ?? '—' },
      {
        id: 'by',
        header: t('history.by'),
        phone: false,
        cell: (row) => row.set_by_name ?? '—',
      },
      {
        id: 'at',
        header: t('history.at'),
        phone: false,
        width: 'w-40',
        cell: (row) => <span className="tabular-nums">{moment(row.set_at)}</span>,
      },
    ],
    [t, moment, today, words],
  );
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t('history.title')}</h2>
      <ListTable
        label={t('history.title')}
        query={query}
        columns={columns}
        rowKey={(row) => `${row.effective_on} ${row.set_at}`}
        empty={
          <Empty icon={<IconHistory size={28} stroke={1.5} aria-hidden />} title={t('history.empty')}>
            {t('history.empty_text', { value: words(regulation.default) })}
          </Empty>
        }
      />
    </section>
  );
}
