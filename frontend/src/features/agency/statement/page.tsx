import { IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { Statement } from '@/api/schema';
import { addDays, daysOf, formatDay, monthOf, useFormat } from '@/kit/format';
import { PaperChoice } from '@/kit/print/paper';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { ExportButton } from '@/kit/table/export-button';
import { DaysFilter, Filters } from '@/kit/table/filters';
import { type Column, Table } from '@/kit/table/table';
import { Button } from '@/kit/ui/button';
import { DocumentLink } from '../profile/document-link';
import { agencyQuery } from '../profile/query';
import { type Line, linesOf } from './lines';
import { StatementPaper } from './paper';
import { statementQuery } from './query';

const route = getRouteApi('/_desk/agencies/$id/statement');

/** What an agency owed, bought and paid between two days, line by line. */
export function StatementPage() {
  const { t } = useTranslation(['agency', 'common']);
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useFormat();
  const { data: agency } = useQuery(agencyQuery(id));
  const query = useInfiniteQuery(statementQuery(id, search));
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query;
  // a statement is a whole: the rest is read without being asked for
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const lines = useMemo(() => linesOf(data?.pages ?? []), [data]);
  const statement = data?.pages[0];
  const columns = useColumns(statement);

  const from = search.from ?? daysOf(monthOf(search.to ?? today())).from;
  const to = search.to ?? today();
  const set = (days: { from?: string; to?: string }) =>
    void navigate({ search: { from: days.from, to: days.to }, replace: true });
  const thisMonth = daysOf(monthOf(today()));
  const lastMonth = daysOf(monthOf(addDays(thisMonth.from, -1)));

  return (
    <>
      <div className="no-print flex flex-wrap items-end gap-2">
        <Filters>
          <DaysFilter from={from} to={to} onChange={set} />
          <Button look="quiet" onClick={() => set({})}>
            {t('agency:statement.this_month')}
          </Button>
          <Button look="quiet" onClick={() => set(lastMonth)}>
            {t('agency:statement.last_month')}
          </Button>
          <Button look="quiet" onClick={() => set({ from: `${today().slice(0, 4)}-01-01` })}>
            {t('agency:statement.this_year')}
          </Button>
        </Filters>
        <span className="grow" />
        <ExportButton
          name={`${agency?.code ?? 'statement'}-${from}-${to}`}
          read={(headers) =>
            client.GET('/api/v1/agency/agencies/{id}/statement', {
              params: { path: { id }, query: search },
              headers,
              parseAs: 'blob',
            })
          }
        />
        <span className="hidden sm:block">
          <PaperChoice />
        </span>
        <Button onClick={() => window.print()} because={!statement || hasNextPage ? t('common:loading') : false}>
          <IconPrinter size={16} aria-hidden /> {t('common:print')}
        </Button>
      </div>
      {query.isPending ? (
        <Loading />
      ) : !statement ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <>
          <Totals statement={statement} />
          <div className="no-print flex min-h-48 flex-col">
            <Table
              label={t('agency:statement.title')}
              rows={lines}
              columns={columns}
              rowKey={(line) => line.key}
              rowClass={(line) => (line.entry ? undefined : 'text-soft')}
              footer={
                isFetchNextPageError ? (
                  <div className="flex items-center gap-3 p-3">
                    {t('common:more_failed')}
                    <Button size="sm" onClick={() => void fetchNextPage()}>
                      {t('common:try_again')}
                    </Button>
                  </div>
                ) : null
              }
            />
          </div>
          {agency ? <StatementPaper agency={agency} statement={statement} lines={lines} whole={!hasNextPage} /> : null}
        </>
      )}
    </>
  );
}

/** opening + arising − paid = closing. */
function Totals({ statement }: { statement: Statement }) {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  const terms = [
    ['opening', '', statement.opening],
    ['arising', '+', statement.arising],
    ['paid', '−', statement.paid],
    ['closing', '=', statement.closing],
  ] as const;
  return (
    <dl className="no-print flex flex-wrap gap-x-3 gap-y-1 rounded-lg border bg-surface px-4 py-2.5">
      {terms.map(([name, sign, amount]) => (
        <div key={name} className="grid grid-cols-[auto_auto]">
          <dt className="col-start-2 text-sm text-soft">{t(`statement.${name}`)}</dt>
          <dd className="contents">
            <span aria-hidden className="col-start-1 mr-3 text-soft empty:hidden">
              {sign}
            </span>
            <span
              className={
                name === 'closing'
                  ? 'col-start-2 text-lg font-semibold tabular-nums'
                  : 'col-start-2 text-lg tabular-nums'
              }
            >
              {money(amount)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useColumns(statement: Statement | undefined): Column<Line>[] {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  return useMemo(() => {
    const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : money(amount));
    return [
      {
        id: 'date',
        header: t('date'),
        phone: false,
        width: 'w-28',
        cell: (line) => <span className="tabular-nums">{formatDay(line.date)}</span>,
      },
      {
        id: 'document',
        header: t('document'),
        total: statement ? t('statement.closing_on', { day: formatDay(statement.to) }) : '',
        cell: ({ entry, date }) =>
          entry ? (
            <span className="grid">
              <DocumentLink entry={entry} />
              <span className="text-sm text-soft sm:hidden">
                {t(`kind.${entry.kind}`)} · {formatDay(date)}
              </span>
            </span>
          ) : (
            t('statement.opening_on', { day: formatDay(date) })
          ),
      },
      {
        id: 'kind',
        header: t('kind.label'),
        phone: false,
        cell: ({ entry }) => (entry ? t(`kind.${entry.kind}`) : null),
      },
      {
        id: 'arising',
        header: t('statement.arising'),
        numeric: true,
        phone: false,
        total: money(statement?.arising ?? 0),
        cell: ({ arising }) => (arising === undefined ? null : money(arising)),
      },
      {
        id: 'paid',
        header: t('statement.paid'),
        numeric: true,
        phone: false,
        total: money(statement?.paid ?? 0),
        cell: ({ paid }) => (paid === undefined ? null : money(paid)),
      },
      {
        id: 'balance',
        header: t('statement.balance'),
        numeric: true,
        total: money(statement?.closing ?? 0),
        cell: ({ entry, balance }) => (
          <span className="grid">
            {money(balance)}
            {entry ? <span className="text-sm text-soft sm:hidden">{signed(entry.amount)}</span> : null}
          </span>
        ),
      },
    ];
  }, [t, money, statement]);
}
