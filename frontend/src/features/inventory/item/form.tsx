import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '@/api/schema';
import { Fields } from '@/kit/form/field';
import { filled, withForm } from '@/kit/form/form';
import { asOptions, useUnits } from '@/kit/pick/reference';
import { Section } from '@/kit/ui/page';
import { Barcodes } from './barcodes';
import { Packs } from './packs';
import { Pricing } from './pricing';
import { emptyItem } from './values';

type Props = {
  /** The item that is edited; none while one is entered. */
  item: Item | undefined;
  /** What was refused, and the buttons. */
  children: ReactNode;
};

/** The fields of an item. */
export const ItemFields = withForm({
  defaultValues: emptyItem,
  props: { item: undefined, children: null } as Props,
  render: function Render({ form, item, children }) {
    const { t } = useTranslation('inventory');
    const units = useUnits();
    return (
      <form
        noValidate
        className="grid max-w-4xl gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <Section title={t('item.what')}>
          <Fields>
            <form.AppField name="sku" validators={{ onSubmit: filled }}>
              {(field) => <field.TextField label={t('item.sku')} required maxLength={50} autoFocus={!item} />}
            </form.AppField>
            <form.AppField name="unit_id" validators={{ onSubmit: filled }}>
              {(field) => (
                <field.SelectField
                  label={t('item.base_unit')}
                  required
                  options={asOptions(units)}
                  empty={t('choose')}
                  help={t('item.base_unit_help')}
                />
              )}
            </form.AppField>
            <form.AppField name="name" validators={{ onSubmit: filled }}>
              {(field) => <field.TextField label={t('item.name')} required maxLength={200} className="sm:col-span-2" />}
            </form.AppField>
            <form.AppField name="low_stock">
              {(field) => <field.QuantityField label={t('item.low_stock')} help={t('item.low_stock_help')} />}
            </form.AppField>
            <form.AppField name="whole_units">
              {(field) => <field.SwitchField label={t('item.whole_units')} help={t('item.whole_units_help')} />}
            </form.AppField>
          </Fields>
        </Section>
        <Section title={t('item.selling_price')}>
          <Pricing form={form} item={item} />
        </Section>
        <Section title={t('item.packs')}>
          <Packs form={form} />
        </Section>
        <Section title={t('item.barcodes')}>
          <Barcodes form={form} itemId={item?.id} />
        </Section>
        {children}
      </form>
    );
  },
});
