import { IconCash, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Method, Payment } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatDay, useFormat } from '@/kit/format';
import { AgencyPicker } from '@/kit/pick/agency';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, DaysFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Button, buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { agencyQuery, paymentListQuery } from './query';
import { PaymentStatus } from './status';
import { typedNumber } from './typed-number';

const route = getRouteApi('/_desk/payments/');

export function PaymentListPage() {
  const { t } = useTranslation('finance');
  const { today } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayPost = useMay('finance.payments.post');
  const mayAgencies = useMay('agency.read');
  const query = useInfiniteQuery(paymentListQuery(search));
  const agency = useQuery({ ...agencyQuery(search.agency_id ?? ''), enabled: Boolean(search.agency_id) });
  const columns = useColumns();
  const set = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const find = useCallback((text: string | undefined) => set(typedNumber(text, today())), [set, today]);
  const filtered = Object.entries(search).some(([name, value]) => name !== 'sort' && value !== undefined);
  const add = mayPost ? (
    <Link to="/payments/new" search={{ agency: search.agency_id }} className={buttonLook({ look: 'primary' })}>
      <IconPlus size={16} aria-hidden /> {t('payment.new')}
    </Link>
  ) : null;

  return (
    <Page title={t('payment.title')} fill actions={add}>
      <Filters>
        <SearchFilter label={t('payment.search')} value={search.number ?? search.reference} onChange={find} />
        {mayAgencies ? (
          <div className="w-56">
            <AgencyPicker
              aria-label={t('agency')}
              placeholder={t('payment.any_agency')}
              value={search.agency_id ? (agency.data ?? null) : null}
              onChange={(next) => set({ agency_id: next?.id })}
            />
          </div>
        ) : null}
        <ChoiceFilter
          label={t('payment.method')}
          value={search.method}
          onChange={(method) => set({ method: method as Method | undefined })}
          options={(['cash', 'bank'] as const).map((method) => ({ value: method, label: t(`method.${method}`) }))}
        />
        <DaysFilter from={search.from} to={search.to} onChange={(days) => set({ from: days.from, to: days.to })} />
      </Filters>
      <ListTable
        label={t('payment.title')}
        query={query}
        columns={columns}
        rowKey={(payment) => payment.id}
        onOpen={(payment) => void navigate({ to: '/payments/$id', params: { id: payment.id } })}
        sort={search.sort ?? '-date'}
        onSort={(sort) => set({ sort })}
        rowClass={(payment) => (payment.reversed_by ? 'text-soft' : undefined)}
        empty={
          <Empty
            icon={<IconCash size={28} stroke={1.5} aria-hidden />}
            title={t('payment.empty')}
            action={
              <div className="mt-2 flex gap-2">
                {filtered ? (
                  <Button onClick={() => void navigate({ search: { sort: search.sort }, replace: true })}>
                    {t('payment.clear')}
                  </Button>
                ) : null}
                {add}
              </div>
            }
          >
            {t('payment.empty_text')}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Payment>[] {
  const { t } = useTranslation('finance');
  const { money } = useFormat();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('payment.number'),
        sort: 'number',
        width: 'w-36',
        cell: (payment) => (
          <Link
            to="/payments/$id"
            params={{ id: payment.id }}
            className="font-medium whitespace-nowrap tabular-nums hover:underline"
          >
            {payment.number}
          </Link>
        ),
      },
      {
        id: 'date',
        header: t('payment.date'),
        sort: 'date',
        phone: false,
        width: 'w-28',
        cell: (payment) => <span className="tabular-nums">{formatDay(payment.date)}</span>,
      },
      {
        id: 'agency',
        header: t('agency'),
        cell: (payment) => (
          <Link
            to="/agencies/$id"
            params={{ id: payment.agency_id }}
            className="hover:underline sm:line-clamp-2"
            title={payment.agency_code ?? undefined}
          >
            {payment.agency_name ?? t('payment.see_agency')}
          </Link>
        ),
      },
      { id: 'method', header: t('payment.method'), phone: false, cell: (payment) => t(`method.${payment.method}`) },
      {
        id: 'reference',
        header: t('payment.reference'),
        phone: false,
        cell: (payment) => <span className="text-soft tabular-nums">{payment.reference}</span>,
      },
      { id: 'status', header: t('payment.status'), phone: false, cell: (row) => <PaymentStatus payment={row} /> },
      {
        id: 'amount',
        header: t('payment.amount'),
        sort: 'amount',
        numeric: true,
        cell: (payment) => money(payment.kind === 'payment_reversal' ? -payment.amount : payment.amount),
      },
      {
        id: 'debt_after',
        header: t('payment.debt_then'),
        numeric: true,
        phone: false,
        cell: (payment) => <span className="text-soft">{money(payment.debt_after)}</span>,
      },
    ],
    [t, money],
  );
}
