import { IconFiles } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebtEntry } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatDay, useFormat } from '@/kit/format';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, DaysFilter, Filters } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { DocumentLink } from './document-link';
import { documentsQuery, kinds } from './query';

const route = getRouteApi('/_desk/agencies/$id/documents');

/** Every document that changed the debt of an agency. */
export function DocumentsPage() {
  const { t } = useTranslation('agency');
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(documentsQuery(id, search));
  const mayIssues = useMay('inventory.issues.read');
  const mayPayments = useMay('finance.payments.read');
  const columns = useColumns();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const open = ({ kind, document }: DebtEntry) => {
    const payment = kind === 'payment' || kind === 'payment_reversal';
    if (payment ? !mayPayments : !mayIssues) return;
    void navigate({ to: payment ? '/payments/$id' : '/issues/$id', params: { id: document.id } });
  };
  const filtered = search.kind || search.from || search.to;

  return (
    <>
      <Filters>
        <ChoiceFilter
          label={t('kind.label')}
          value={search.kind}
          onChange={(kind) => set({ kind: kind as typeof search.kind })}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <DaysFilter from={search.from} to={search.to} onChange={set} />
      </Filters>
      <ListTable
        label={t('tab.documents')}
        query={query}
        columns={columns}
        rowKey={(entry) => String(entry.seq)}
        onOpen={open}
        sort={search.sort ?? '-date'}
        onSort={(sort) => set({ sort: sort === '-date' ? undefined : (sort as typeof search.sort) })}
        empty={
          <Empty
            icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
            title={t(filtered ? 'documents.none_here' : 'documents.none')}
          >
            {t(filtered ? 'documents.none_here_text' : 'documents.none_text')}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<DebtEntry>[] {
  const { t } = useTranslation('agency');
  const { money, moment } = useFormat();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('document'),
        cell: (entry) => (
          <span className="grid">
            <DocumentLink entry={entry} />
            <span className="text-sm text-soft sm:hidden">
              {t(`kind.${entry.kind}`)} · {formatDay(entry.date)}
            </span>
          </span>
        ),
      },
      {
        id: 'date',
        header: t('date'),
        sort: 'date',
        phone: false,
        cell: (entry) => <span className="tabular-nums">{formatDay(entry.date)}</span>,
      },
      { id: 'kind', header: t('kind.label'), phone: false, cell: (entry) => t(`kind.${entry.kind}`) },
      {
        id: 'amount',
        header: t('amount'),
        numeric: true,
        cell: (entry) => (entry.amount > 0 ? `+${money(entry.amount)}` : money(entry.amount)),
      },
      { id: 'balance', header: t('balance_after'), numeric: true, phone: false, cell: (entry) => money(entry.balance) },
      {
        id: 'posted',
        header: t('posted_at'),
        phone: false,
        cell: (entry) => <span className="text-soft tabular-nums">{moment(entry.created_at)}</span>,
      },
    ],
    [t, money, moment],
  );
}
