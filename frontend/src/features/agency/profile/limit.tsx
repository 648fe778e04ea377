import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, queryClient, refreshAll } from '@/api/client';
import type { Agency, AgencyType } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureEquation, type ExposureFigures } from '@/kit/exposure/exposure';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { useFormat } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { useSaid } from '../warnings';
import { agencyQuery } from './query';

type Props = { agency: Agency; type: AgencyType | undefined; figures: ExposureFigures; onClose: () => void };

/** Where the limit of an agency comes from; and another one, for those who may set it. */
export function LimitDialog(props: Props) {
  const mayWrite = useMay('agency.write');
  const mayLimit = useMay('agency.limit');
  return mayWrite && mayLimit ? <LimitForm {...props} /> : <LimitFacts {...props} />;
}

function LimitFacts({ agency, type, figures, onClose }: Props) {
  const { t } = useTranslation(['agency', 'common']);
  const { sum } = useFormat();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agency:limit.title', { amount: sum(figures.limit) })}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <p>
        {agency.credit_limit == null ? t('agency:limit.of_type', { type: type?.name ?? '—' }) : t('agency:limit.own')}
      </p>
      <p className="mt-2 text-soft">{t('agency:limit.not_yours')}</p>
    </Dialog>
  );
}

function LimitForm({ agency, type, figures, onClose }: Props) {
  const { t } = useTranslation(['agency', 'common']);
  const { sum, money } = useFormat();
  const said = useSaid();
  const { problem, send, clear } = useRefusal();
  const [version, setVersion] = useState(agency.version);
  const form = useAppForm({
    defaultValues: { own: agency.credit_limit != null, credit_limit: agency.credit_limit ?? undefined },
    onSubmit: async ({ value }) => {
      const done = await send(form, async () => {
        const { data, error } = await client.PATCH('/api/v1/agency/agencies/{id}', {
          params: { path: { id: agency.id }, header: { 'If-Match': ifMatch(version) } },
          body: { credit_limit: value.own ? (value.credit_limit ?? null) : null },
        });
        if (!data) throw error;
        await refreshAll();
        said(t('common:saved'), data.warnings);
      });
      if (done) onClose();
    },
  });
  const takeIn = async () => {
    const fresh = await queryClient.fetchQuery({ ...agencyQuery(agency.id), staleTime: 0 });
    setVersion(fresh.version);
    clear();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agency:limit.title', { amount: sum(figures.limit) })}
      lead={t('agency:limit.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <form.AppForm>
            <form.SubmitButton of="agency-limit">{t('common:save')}</form.SubmitButton>
          </form.AppForm>
        </>
      }
    >
      <form
        id="agency-limit"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <form.AppField name="own">
          {(field) => (
            <fieldset className="grid gap-1">
              <legend className="sr-only">{t('agency:limit.source')}</legend>
              <label className="flex items-center gap-2 pointer-coarse:min-h-11">
                <input
                  type="radio"
                  name="own"
                  className="size-4 accent-accent"
                  checked={!field.state.value}
                  onChange={() => field.handleChange(false)}
                />
                {t('agency:limit.follow', { type: type?.name ?? '—', limit: type ? money(type.credit_limit) : '—' })}
              </label>
              <label className="flex items-center gap-2 pointer-coarse:min-h-11">
                <input
                  type="radio"
                  name="own"
                  className="size-4 accent-accent"
                  checked={field.state.value}
                  onChange={() => field.handleChange(true)}
                />
                {t('agency:limit.set_own')}
              </label>
            </fieldset>
          )}
        </form.AppField>
        <form.Subscribe selector={({ values }) => values}>
          {({ own, credit_limit }) => (
            <>
              {own ? (
                <form.AppField name="credit_limit" validators={{ onSubmit: filled }}>
                  {(field) => <field.MoneyField label={t('agency:own_limit')} required />}
                </form.AppField>
              ) : null}
              <ExposureEquation
                figures={{ ...figures, limit: (own ? credit_limit : type?.credit_limit) ?? figures.limit }}
              />
            </>
          )}
        </form.Subscribe>
        <Refusal problem={problem} onReload={() => void takeIn()} />
        {type ? (
          <p className="text-sm text-soft">
            {t('agency:limit.type_hint')}{' '}
            <Link to="/agency-types" className="text-accent underline">
              {t('common:nav.agency_types')}
            </Link>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
