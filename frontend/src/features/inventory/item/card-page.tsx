import { IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StockCard } from '@/api/schema';
import { formatQuantity } from '@/kit/format';
import { asOptions, useWarehouses } from '@/kit/pick/reference';
import { PrintButton } from '@/kit/print/print-button';
import { Empty } from '@/kit/state/empty';
import { ChoiceFilter, DaysFilter, Filters } from '@/kit/table/filters';
import { ListTable } from '@/kit/table/list-table';
import { cx } from '@/kit/ui/cx';
import { useCardColumns } from './card-columns';
import { CardFoot, CardHead } from './card-paper';
import { ItemFrame } from './frame';
import { type CardSearch, stockCardQuery } from './query';

const route = getRouteApi('/_desk/items/$id/stock-card');

export function StockCardPage() {
  const { t } = useTranslation('inventory');
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const warehouses = useWarehouses();
  const query = useInfiniteQuery(stockCardQuery(id, search));
  const card = query.data?.pages[0];
  const columns = useCardColumns(card, search.warehouse_id === undefined);
  const set = (change: Partial<CardSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <ItemFrame id={id} fill ownPaper actions={card?.items.length ? <PrintButton list={query} /> : null}>
      {(item) => (
        <>
          <Filters>
            <ChoiceFilter
              label={t('warehouse.label')}
              value={search.warehouse_id}
              onChange={(warehouse_id) => set({ warehouse_id })}
              options={asOptions(warehouses)}
            />
            <DaysFilter from={search.from} to={search.to} onChange={set} />
          </Filters>
          <CardHead item={item} search={search} whole={!query.hasNextPage} />
          {card ? <Sums card={card} unit={item.unit} /> : null}
          <ListTable
            label={t('card.title')}
            query={query}
            columns={columns}
            // two movements of slips that are not one's to see may be alike in all that is told of them
            rowKey={(row, index) => `${index}-${row.slip_id}`}
            empty={
              <Empty icon={<IconStack2 size={28} stroke={1.5} aria-hidden />} title={t('card.empty')}>
                {t('card.empty_text')}
              </Empty>
            }
          />
          <CardFoot />
        </>
      )}
    </ItemFrame>
  );
}

/** opening + in − out = closing. */
function Sums({ card, unit }: { card: StockCard; unit: string }) {
  const { t } = useTranslation(['inventory', 'common']);
  const terms = [
    ['', t('card.opening'), card.opening],
    ['+', t('card.in'), card.in],
    ['−', t('card.out'), card.out],
    ['=', t('card.closing'), card.closing],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-3 gap-y-1">
      {terms.map(([sign, name, figure]) => (
        <div key={name}>
          <dt className={cx('text-sm text-soft', sign && 'pl-6')}>{name}</dt>
          <dd className={cx('text-lg tabular-nums', sign === '=' && 'font-semibold')}>
            {sign ? (
              <span aria-hidden className="inline-block w-6 font-normal text-soft">
                {sign}
              </span>
            ) : null}
            {formatQuantity(figure)} <span className="text-sm font-normal text-soft">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
