import { IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { useFormat } from '@/kit/format';
import { AgencyPicker } from '@/kit/pick/agency';
import { asOptions, useSuppliers, useWarehouses } from '@/kit/pick/reference';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, DaysFilter, Filters, SearchFilter } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { buttonLook } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import type { Trade } from '../entry/line';
import { agencyQuery, issueListQuery, receiptListQuery, type SlipSearch } from '../query';
import { slipPath, useSlipColumns } from './columns';

const issues = getRouteApi('/_desk/issues/');
const receipts = getRouteApi('/_desk/receipts/');

export function IssueListPage() {
  const search = issues.useSearch();
  const navigate = issues.useNavigate();
  const { today } = useFormat();
  const set = useCallback(
    (change: SlipSearch) =>
      void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true }),
    [navigate],
  );
  const mayAgencies = useMay('agency.read');
  return (
    <SlipList trade="issue" query={useInfiniteQuery(issueListQuery(search, today()))} search={search} set={set}>
      {mayAgencies ? <AgencyFilter id={search.agency_id} onChange={(agency_id) => set({ agency_id })} /> : null}
    </SlipList>
  );
}

export function ReceiptListPage() {
  const search = receipts.useSearch();
  const navigate = receipts.useNavigate();
  const { t } = useTranslation('slip');
  const { today } = useFormat();
  const suppliers = useSuppliers();
  const set = useCallback(
    (change: SlipSearch) =>
      void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true }),
    [navigate],
  );
  return (
    <SlipList trade="receipt" query={useInfiniteQuery(receiptListQuery(search, today()))} search={search} set={set}>
      <ChoiceFilter
        label={t('supplier')}
        value={search.supplier_id}
        onChange={(supplier_id) => set({ supplier_id })}
        options={asOptions(suppliers)}
      />
    </SlipList>
  );
}

type ListProps = {
  trade: Trade;
  query: ComponentProps<typeof ListTable<Slip>>['query'];
  search: SlipSearch;
  set: (change: SlipSearch) => void;
  /** The filter that only this trade has. */
  children: ReactNode;
};

function SlipList({ trade, query, search, set, children }: ListProps) {
  const { t } = useTranslation('slip');
  const navigate = useNavigate();
  const warehouses = useWarehouses();
  const columns = useSlipColumns(trade);
  const mayPost = useMay(trade === 'issue' ? 'inventory.issues.post' : 'inventory.receipts.post');
  const find = useCallback((number: string | undefined) => set({ number }), [set]);
  const kinds = [trade, `${trade}_reversal`] as const;
  const Icon = trade === 'issue' ? IconFileExport : IconFileImport;
  const add = mayPost ? (
    <Link to={trade === 'issue' ? '/issues/new' : '/receipts/new'} className={buttonLook({ look: 'primary' })}>
      <IconPlus size={16} aria-hidden /> {t(`list.${trade}.new`)}
    </Link>
  ) : null;

  return (
    <Page title={t(`list.${trade}.title`)} fill actions={add}>
      <Filters>
        <SearchFilter label={t('list.number')} value={search.number} onChange={find} />
        {children}
        <ChoiceFilter
          label={t('warehouse')}
          value={search.warehouse_id}
          onChange={(warehouse_id) => set({ warehouse_id })}
          options={asOptions(warehouses)}
        />
        <ChoiceFilter
          label={t('kind.label')}
          value={search.kind}
          onChange={(kind) => set({ kind: kind as SlipSearch['kind'] })}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <DaysFilter from={search.from} to={search.to} onChange={({ from, to }) => set({ from, to })} />
      </Filters>
      <ListTable
        label={t(`list.${trade}.title`)}
        query={query}
        columns={columns}
        rowKey={(slip) => slip.id}
        onOpen={(slip) => void navigate({ to: slipPath[trade], params: { id: slip.id } })}
        sort={search.sort ?? '-date'}
        onSort={(sort) => set({ sort })}
        rowClass={(slip) => (slip.reversed_by ? 'text-soft' : undefined)}
        empty={
          <Empty
            icon={<Icon size={28} stroke={1.5} aria-hidden />}
            title={t(`list.${trade}.empty`)}
            action={<div className="mt-2">{add}</div>}
          >
            {t(`list.${trade}.empty_text`)}
          </Empty>
        }
      />
    </Page>
  );
}

function AgencyFilter({ id, onChange }: { id: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation('slip');
  const { data } = useQuery({ ...agencyQuery(id ?? ''), enabled: Boolean(id) });
  return (
    <div className="w-56">
      <AgencyPicker
        aria-label={t('agency')}
        placeholder={t('list.whom.issue')}
        value={id ? (data ?? null) : null}
        onChange={(next) => onChange(next?.id)}
      />
    </div>
  );
}
