import { useTranslation } from 'react-i18next';
import { languages } from '@/i18n';
import { Fields } from '@/kit/form/field';
import { filled, withForm } from '@/kit/form/form';
import { useWords } from '@/kit/state/words';
import { passwordFault } from '../password';
import { AgencyChoice } from './agency-choice';
import { blank } from './draft';
import { RoleChoice } from './role-choice';

type Fault = { code: string; params?: Record<string, unknown> };

const chosen = ({ value }: { value: readonly unknown[] }) => (value.length === 0 ? { code: 'REQUIRED' } : undefined);

/** Who somebody is, what they may do and which agencies they see. */
export const UserFields = withForm({
  defaultValues: blank,
  props: {
    /** The account is being made: e-mail and password are asked for. */
    fresh: false as boolean,
  },
  render: function Render({ form, fresh }) {
    const { t } = useTranslation(['auth', 'common']);
    const words = useWords();
    const said = (errors: readonly unknown[]) => {
      const fault = errors.find(Boolean) as Fault | undefined;
      return fault ? words.field(fault.code, fault.params ?? {}) : undefined;
    };
    return (
      <>
        <Fields>
          <form.AppField name="name" validators={{ onSubmit: filled }}>
            {(field) => <field.TextField label={t('auth:user.name')} required maxLength={200} />}
          </form.AppField>
          <form.AppField name="locale">
            {(field) => (
              <field.SelectField
                label={t('auth:user.language')}
                options={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
              />
            )}
          </form.AppField>
          {fresh ? (
            <>
              <form.AppField name="email" validators={{ onSubmit: filled }}>
                {(field) => (
                  <field.TextField
                    label={t('auth:user.email')}
                    help={t('auth:user.email_help')}
                    required
                    inputMode="email"
                    maxLength={254}
                  />
                )}
              </form.AppField>
              <form.AppField
                name="password"
                validators={{
                  onSubmit: ({ value, fieldApi }) => passwordFault(value, fieldApi.form.getFieldValue('email')),
                }}
              >
                {(field) => (
                  <field.TextField
                    type="password"
                    autoComplete="new-password"
                    label={t('auth:password.first')}
                    help={t('auth:password.rules')}
                    required
                    maxLength={200}
                  />
                )}
              </form.AppField>
            </>
          ) : null}
        </Fields>
        <form.AppField name="roles" validators={{ onSubmit: chosen }}>
          {(field) => (
            <RoleChoice value={field.state.value} onChange={field.handleChange} error={said(field.state.meta.errors)} />
          )}
        </form.AppField>
        <form.AppField name="sees">
          {(field) => (
            <field.SelectField
              label={t('auth:user.sees')}
              help={t('auth:user.sees_help')}
              className="sm:max-w-sm"
              options={[
                { value: 'all', label: t('auth:sees.all') },
                { value: 'assigned', label: t('auth:sees.assigned') },
              ]}
            />
          )}
        </form.AppField>
        <form.Subscribe selector={(state) => state.values.sees}>
          {(sees) =>
            sees === 'assigned' ? (
              <form.AppField name="agencies">
                {(field) => (
                  <AgencyChoice
                    value={field.state.value}
                    onChange={field.handleChange}
                    error={said(field.state.meta.errors)}
                  />
                )}
              </form.AppField>
            ) : null
          }
        </form.Subscribe>
      </>
    );
  },
});
