import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemDetail, StockInWarehouse } from '@/api/schema';
import { formatDay, formatQuantity } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';
import { type Column, Table } from '@/kit/table/table';
import { Facts, Section } from '@/kit/ui/page';
import { ItemFrame } from './frame';
import { OnHand } from './on-hand';
import { PriceByRatio } from './pricing';

const route = getRouteApi('/_desk/items/$id/');

export function ItemPage() {
  const { id } = route.useParams();
  return <ItemFrame id={id}>{(item) => <Overview item={item} />}</ItemFrame>;
}

function Overview({ item }: { item: ItemDetail }) {
  const { t } = useTranslation(['inventory', 'common']);
  const { moment } = useFormat();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        <StockByWarehouse item={item} />
        <Section title={t('item.prices')}>
          <Prices item={item} />
        </Section>
      </div>
      <Section title={t('item.facts')}>
        <Facts
          facts={[
            [t('item.base_unit'), item.unit],
            [t('item.trade'), item.whole_units ? t('item.whole_only') : t('item.parts_too')],
            [
              t('item.low_stock'),
              typeof item.low_stock === 'number' ? formatQuantity(item.low_stock) : t('item.no_mark'),
            ],
            [t('item.packs'), item.packs.length ? <PackList key="packs" item={item} /> : undefined],
            [t('item.barcodes'), item.barcodes.length ? item.barcodes.join(', ') : undefined],
            [t('updated_at'), moment(item.updated_at)],
          ]}
        />
      </Section>
    </div>
  );
}

function PackList({ item }: { item: ItemDetail }) {
  const { t } = useTranslation(['inventory', 'common']);
  return (
    <ul>
      {item.packs.map(({ name, numerator, denominator }) => (
        <li key={name}>
          {t('item.pack', {
            packs: formatQuantity(denominator),
            name,
            units: formatQuantity(numerator),
            unit: item.unit,
          })}
        </li>
      ))}
    </ul>
  );
}

function Prices({ item }: { item: ItemDetail }) {
  const { t } = useTranslation(['inventory', 'common']);
  const format = useFormat();
  const price = (figure: number | null | undefined) => (typeof figure === 'number' ? format.price(figure) : undefined);
  return (
    <div className="grid gap-3">
      <Facts
        facts={[
          [t('item.selling_price'), <strong key="price">{price(item.selling_price) ?? '—'}</strong>],
          [t('item.purchase_price'), price(item.purchase_price)],
          [t('item.purchased_on'), item.purchased_on ? formatDay(item.purchased_on) : undefined],
        ]}
      />
      <p className="text-soft">
        {typeof item.price === 'number' ? (
          `${t('item.way_own')}. ${t('item.way_own_help')}`
        ) : (
          <PriceByRatio item={item} />
        )}
      </p>
    </div>
  );
}

function StockByWarehouse({ item }: { item: ItemDetail }) {
  const { t } = useTranslation(['inventory', 'common']);
  if (item.stock.length === 0)
    return <p className="rounded-lg border bg-surface p-4 text-soft">{t('item.never_stocked')}</p>;
  const sum = (part: (place: StockInWarehouse) => number) =>
    formatQuantity(item.stock.reduce((sum, place) => sum + part(place), 0));
  const columns: Column<StockInWarehouse>[] = [
    {
      id: 'warehouse',
      header: t('warehouse.label'),
      cell: (place) => (
        <Link
          to="/items/$id/stock-card"
          params={{ id: item.id }}
          search={{ warehouse_id: place.warehouse_id }}
          className="font-medium hover:underline"
        >
          {place.warehouse}
        </Link>
      ),
      total: t('common:total'),
    },
    {
      id: 'on_hand',
      header: t('stock.on_hand'),
      numeric: true,
      cell: (place) => formatQuantity(place.on_hand),
      total: <OnHand item={item} />,
    },
    {
      id: 'reserved',
      header: t('stock.reserved'),
      numeric: true,
      phone: false,
      cell: (place) => formatQuantity(place.reserved),
      total: sum((place) => place.reserved),
    },
    {
      id: 'available',
      header: t('stock.available'),
      numeric: true,
      cell: (place) => formatQuantity(place.available),
      total: sum((place) => place.available),
    },
  ];
  return <Table label={t('item.stock')} rows={item.stock} columns={columns} rowKey={(place) => place.warehouse_id} />;
}
