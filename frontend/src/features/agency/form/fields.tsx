import { useTranslation } from 'react-i18next';
import { Fields } from '@/kit/form/field';
import { filled, withForm } from '@/kit/form/form';
import { useFormat } from '@/kit/format';
import { useAgencyTypes } from '@/kit/pick/reference';
import { useDistrictOptions } from '../room';
import { blank } from './draft';

/** The facts of an agency, to be filled in. */
export const AgencyFields = withForm({
  defaultValues: blank,
  props: {
    /** An application that nobody has looked at may lack its type and district. */
    loose: false as boolean,
    /** Whether its own limit is asked for. */
    limit: false as boolean,
    /** Whether its code may be left to the books. */
    fresh: false as boolean,
  },
  render: function Render({ form, loose, limit, fresh }) {
    const { t } = useTranslation('agency');
    const { today, money } = useFormat();
    const types = useAgencyTypes();
    const districts = useDistrictOptions();
    const needed = loose ? undefined : filled;
    return (
      <Fields>
        <form.AppField name="name" validators={{ onSubmit: filled }}>
          {(field) => <field.TextField label={t('name')} required maxLength={200} className="sm:col-span-2" />}
        </form.AppField>
        <form.AppField name="type_id" validators={{ onSubmit: needed }}>
          {(field) => (
            <field.SelectField
              label={t('type')}
              required={!loose}
              options={types.map(({ id, name, credit_limit }) => ({
                value: id,
                label: t('type_with_limit', { name, limit: money(credit_limit) }),
              }))}
              empty={t('choose')}
            />
          )}
        </form.AppField>
        <form.AppField name="district_id" validators={{ onSubmit: needed }}>
          {(field) => (
            <field.SelectField label={t('district')} required={!loose} options={districts} empty={t('choose')} />
          )}
        </form.AppField>
        <form.AppField name="phone">
          {(field) => <field.TextField label={t('phone')} type="tel" inputMode="tel" maxLength={30} />}
        </form.AppField>
        <form.AppField name="email">
          {(field) => <field.TextField label={t('email')} inputMode="email" maxLength={254} />}
        </form.AppField>
        <form.AppField name="address">
          {(field) => <field.TextareaField label={t('address')} rows={2} maxLength={500} className="sm:col-span-2" />}
        </form.AppField>
        <form.AppField name="registered_on" validators={{ onSubmit: filled }}>
          {(field) => <field.DayField label={t('registered_on')} required max={today()} />}
        </form.AppField>
        <form.AppField name="code" validators={fresh ? undefined : { onSubmit: filled }}>
          {(field) => (
            <field.TextField
              label={t('code')}
              required={!fresh}
              maxLength={30}
              help={fresh ? t('form.code_help') : undefined}
            />
          )}
        </form.AppField>
        {limit ? (
          <form.AppField name="credit_limit">
            {(field) => <field.MoneyField label={t('own_limit')} help={t('form.limit_help')} />}
          </form.AppField>
        ) : null}
      </Fields>
    );
  },
});
