import { IconCash, IconFileText, IconScale } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyDebt } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureBar, exposureState, inks } from '@/kit/exposure/exposure';
import { formatDay, formatQuantity, useFormat } from '@/kit/format';
import { asOptions, useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { nameWidth } from '@/kit/table/columns';
import { ChoiceFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { RowLink } from '@/kit/table/row-link';
import type { Column } from '@/kit/table/table';
import { buttonLook } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { Hint } from '@/kit/ui/hint';
import { Page } from '@/kit/ui/page';
import { debtListQuery } from './query';

const route = getRouteApi('/_desk/debts');

export function DebtListPage() {
  const { t } = useTranslation('finance');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(debtListQuery(search));
  const types = useAgencyTypes();
  const districts = useDistricts();
  const columns = useColumns();
  const set = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const total = query.data?.pages[0]?.total;
  const filtered = Object.entries(search).some(([name, value]) => name !== 'sort' && value !== undefined);
  const find = useCallback((q: string | undefined) => set({ q }), [set]);

  return (
    <Page
      title={t('debt.title')}
      lead={
        typeof total === 'number' ? t('debt.count', { count: total, shown: formatQuantity(total) }) : t('debt.lead')
      }
      fill
      actions={
        <Link to="/ageing" className={buttonLook()}>
          {t('ageing.title')}
        </Link>
      }
    >
      <Filters>
        <SearchFilter label={t('debt.search')} value={search.q} onChange={find} />
        <ChoiceFilter
          label={t('debt.state')}
          value={search.over_limit ? 'over_limit' : search.near_limit ? 'near_limit' : undefined}
          onChange={(state) =>
            set({
              over_limit: state === 'over_limit' ? 'true' : undefined,
              near_limit: state === 'near_limit' ? 'true' : undefined,
            })
          }
          options={(['over_limit', 'near_limit'] as const).map((state) => ({
            value: state,
            label: t(`debt.${state}`),
          }))}
        />
        <ChoiceFilter
          label={t('type')}
          value={search.type_id}
          onChange={(type_id) => set({ type_id })}
          options={asOptions(types)}
        />
        <ChoiceFilter
          label={t('district')}
          value={search.district_id}
          onChange={(district_id) => set({ district_id })}
          options={asOptions(districts)}
        />
      </Filters>
      <ListTable
        label={t('debt.title')}
        query={query}
        columns={columns}
        rowKey={(row) => row.agency_id}
        onOpen={(row) => void navigate({ to: '/agencies/$id/statement', params: { id: row.agency_id } })}
        sort={search.q ? undefined : (search.sort ?? '-debt')}
        onSort={search.q ? undefined : (sort) => set({ sort })}
        empty={
          <Empty
            icon={<IconScale size={28} stroke={1.5} aria-hidden />}
            title={filtered ? t('debt.none_fits') : t('debt.empty')}
          >
            {filtered ? t('debt.empty_text') : null}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): Column<AgencyDebt>[] {
  const { t } = useTranslation('finance');
  const { money } = useFormat();
  const mayPost = useMay('finance.payments.post');
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('code'),
        sort: 'code',
        phone: false,
        width: 'w-24',
        cell: (row) => <span className="text-soft tabular-nums">{row.code}</span>,
      },
      {
        id: 'name',
        header: t('agency'),
        sort: 'name',
        width: nameWidth,
        cell: (row) => (
          <>
            <RowLink
              to="/agencies/$id/statement"
              params={{ id: row.agency_id }}
              className="max-sm:line-clamp-none"
              title={row.name}
            >
              {row.name}
            </RowLink>
            <span className="block text-sm text-soft tabular-nums sm:hidden">{row.code}</span>
          </>
        ),
      },
      { id: 'debt', header: t('debt.debt'), sort: 'debt', numeric: true, cell: (row) => money(row.debt) },
      {
        id: 'pending',
        header: t('debt.pending'),
        numeric: true,
        wide: true,
        cell: (row) => <span className="text-soft">{row.pending === 0 ? '—' : money(row.pending)}</span>,
      },
      {
        id: 'limit',
        header: t('debt.limit'),
        numeric: true,
        phone: false,
        cell: (row) => <span className="text-soft">{money(row.limit)}</span>,
      },
      {
        id: 'used',
        header: t('debt.used'),
        width: 'w-20 sm:w-40',
        cell: (row) => <ExposureBar figures={row} />,
      },
      {
        id: 'available',
        header: t('debt.available'),
        numeric: true,
        phone: false,
        cell: (row) => <span className={cx('font-medium', inks[exposureState(row)])}>{money(row.available)}</span>,
      },
      {
        id: 'last_on',
        header: t('debt.last_on'),
        wide: true,
        numeric: true,
        cell: (row) => <span className="text-soft">{formatDay(row.last_on)}</span>,
      },
      {
        id: 'deeds',
        header: t('debt.deeds'),
        phone: false,
        width: 'w-20 no-print',
        cell: (row) => (
          <span className="no-print flex">
            <Hint text={t('statement')}>
              <Link
                to="/agencies/$id/statement"
                params={{ id: row.agency_id }}
                aria-label={`${t('statement')}: ${row.name}`}
                className={cx(buttonLook({ look: 'quiet', size: 'icon' }), 'size-7')}
              >
                <IconFileText size={16} aria-hidden />
              </Link>
            </Hint>
            {mayPost && row.debt > 0 ? (
              <Hint text={t('payment.new')}>
                <Link
                  to="/payments/new"
                  search={{ agency: row.agency_id }}
                  aria-label={`${t('payment.new')}: ${row.name}`}
                  className={cx(buttonLook({ look: 'quiet', size: 'icon' }), 'size-7')}
                >
                  <IconCash size={16} aria-hidden />
                </Link>
              </Hint>
            ) : null}
          </span>
        ),
      },
    ],
    [t, money, mayPost],
  );
}
