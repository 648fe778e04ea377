import { useTranslation } from 'react-i18next';
import type { ItemDetail } from '@/api/schema';
import { formatDay } from '@/kit/format';
import { useWarehouses } from '@/kit/pick/reference';
import { PaperFacts, PaperHead, PaperPart, Signatures } from '@/kit/print/paper';
import type { CardSearch } from './query';

type HeadProps = { item: ItemDetail; search: CardSearch /** Whether all of its rows were read. */; whole: boolean };

/** The head of a stock card on paper. */
export function CardHead({ item, search, whole }: HeadProps) {
  const { t } = useTranslation('inventory');
  const warehouse = useWarehouses().find(({ id }) => id === search.warehouse_id)?.name;
  const from = search.from && formatDay(search.from);
  const to = search.to && formatDay(search.to);
  return (
    <div className="print-only">
      <PaperHead title={t('card.title')}>
        <p>
          {from && to
            ? t('card.days', { from, to })
            : from
              ? t('card.days_from', { from })
              : to
                ? t('card.days_to', { to })
                : t('card.all_days')}
        </p>
      </PaperHead>
      <PaperFacts
        facts={[
          [t('item.name'), `${item.name} (${item.sku})`],
          [t('unit.label'), item.unit],
          [t('warehouse.label'), warehouse ?? t('card.all_warehouses')],
        ]}
      />
      {whole ? null : <PaperPart />}
    </div>
  );
}

/** Who signs a stock card. */
export function CardFoot() {
  const { t } = useTranslation('inventory');
  return (
    <div className="print-only">
      <Signatures who={[t('card.maker'), t('card.keeper'), t('card.accountant')]} />
    </div>
  );
}
