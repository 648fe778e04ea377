import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '@/api/schema';
import { useMay } from '@/api/session';
import { withForm } from '@/kit/form/form';
import { formatDay, formatQuantity, useFormat } from '@/kit/format';
import { priceByRatio } from './price';
import { priceRatioQuery } from './query';
import { emptyItem } from './values';

/** What an item without a price of its own sells for, and why. */
export function PriceByRatio({ item }: { item: Item | undefined }) {
  const { t } = useTranslation('inventory');
  const { price } = useFormat();
  const mayRead = useMay('regulation.read');
  const { data } = useQuery({ ...priceRatioQuery(), enabled: mayRead });
  const ratio = typeof data?.value === 'number' ? data.value : undefined;
  const purchase = item?.purchase_price;
  if (typeof purchase !== 'number') return t('item.ratio_later');
  const from = { purchase: price(purchase), day: item?.purchased_on ? formatDay(item.purchased_on) : '' };
  if (ratio === undefined) return t('item.ratio_of', from);
  return t('item.ratio_is', {
    ...from,
    ratio: formatQuantity(ratio),
    price: price(priceByRatio(purchase, ratio)),
  });
}

const ways = ['ratio', 'own'] as const;

/** A price of its own, or one that follows the purchase price. */
export const Pricing = withForm({
  defaultValues: emptyItem,
  props: { item: undefined } as { item: Item | undefined },
  render: function Render({ form, item }) {
    const { t } = useTranslation('inventory');
    return (
      <form.AppField name="pricing">
        {(pricing) => (
          <fieldset className="grid gap-3">
            <legend className="sr-only">{t('item.price_source')}</legend>
            {ways.map((way) => (
              <label key={way} className="flex items-start gap-2">
                <input
                  type="radio"
                  name="pricing"
                  value={way}
                  checked={pricing.state.value === way}
                  onChange={() => pricing.handleChange(way)}
                  className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
                />
                <span className="grid">
                  {t(`item.way_${way}`)}
                  <span className="text-sm text-soft">
                    {way === 'ratio' ? <PriceByRatio item={item} /> : t('item.way_own_help')}
                  </span>
                </span>
              </label>
            ))}
            {pricing.state.value === 'own' ? (
              <form.AppField
                name="price"
                validators={{ onSubmit: ({ value }) => (value === undefined ? { code: 'REQUIRED' } : undefined) }}
              >
                {(field) => <field.PriceField label={t('item.own_price_of')} required className="max-w-56 pl-6" />}
              </form.AppField>
            ) : null}
          </fieldset>
        )}
      </form.AppField>
    );
  },
});
