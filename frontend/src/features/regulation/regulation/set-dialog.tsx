import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { ParameterValue, Regulation } from '@/api/schema';
import { inLanguage } from '@/i18n';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { formatDay, useFormat } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { say } from '@/kit/ui/toast';
import { faultOf, type Policy, policies, useValue } from './value';

/** Sets a regulation from a day on, with the reason. */
export function SetDialog({ regulation, onClose }: { regulation: Regulation; onClose: () => void }) {
  const { t } = useTranslation(['regulation', 'common']);
  const { today } = useFormat();
  const words = useValue();
  const { problem, send } = useRefusal();
  const { type, bounds, name } = regulation;
  const switches = type === 'boolean';
  const form = useAppForm({
    defaultValues: {
      // what stands for a switch in a choice is a word
      value: (switches ? String(regulation.value) : regulation.value) as string | number | undefined,
      effective_on: today(),
      reason: '',
    },
    onSubmit: async ({ value: wanted }) => {
      const value = (switches ? wanted.value === 'true' : wanted.value) as ParameterValue;
      const done = await send(form, async () => {
        const { data, error } = await client.PUT('/api/v1/regulation/regulations/{name}', {
          params: { path: { name } },
          body: { value, effective_on: wanted.effective_on, reason: wanted.reason.trim() || null },
        });
        if (!data) throw error;
        await refreshAll();
        say(
          t('regulation:set.done'),
          `${words(value)} · ${t('regulation:list.since', { day: formatDay(wanted.effective_on) })}`,
        );
      });
      if (done) onClose();
    },
  });
  const choices = switches
    ? [true, false].map((value) => ({ value: String(value), label: words(value) }))
    : policies
        .filter((policy) => bounds.options?.includes(policy))
        .map((policy) => ({ value: policy, label: t(`regulation:choice.${policy satisfies Policy}`) }));
  const range =
    typeof bounds.min === 'number' && typeof bounds.max === 'number'
      ? t('regulation:page.from_to', { min: words(bounds.min), max: words(bounds.max) })
      : undefined;

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('regulation:set.title', { name: inLanguage(regulation.title) })}
      lead={t('regulation:set.lead', { value: words(regulation.value) })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="set-regulation">{t('regulation:page.set')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id="set-regulation"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <form.AppField name="value" validators={{ onSubmit: ({ value }) => faultOf(regulation, value) }}>
          {(field) =>
            type === 'integer' || type === 'decimal' ? (
              <field.PriceField
                label={t('regulation:set.value')}
                help={range}
                required
                inputMode={type === 'integer' ? 'numeric' : 'decimal'}
              />
            ) : (
              <field.SelectField label={t('regulation:set.value')} required options={choices} />
            )
          }
        </form.AppField>
        <form.AppField name="effective_on" validators={{ onSubmit: filled }}>
          {(field) => <field.DayField label={t('regulation:set.from')} help={t('regulation:set.from_help')} required />}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => (
            <field.TextareaField
              label={t('regulation:set.reason')}
              help={t('regulation:set.reason_help')}
              maxLength={1000}
            />
          )}
        </form.AppField>
        <Refusal problem={problem} />
      </form>
    </Dialog>
  );
}
