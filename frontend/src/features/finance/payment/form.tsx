import { useStore } from '@tanstack/react-form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import type { Problem } from '@/api/problem';
import type { Agency, Payment } from '@/api/schema';
import { useSession } from '@/api/session';
import { Field } from '@/kit/form/field';
import { filled, Refusal, useAppForm, useRefusal } from '@/kit/form/form';
import { formatDay, useFormat } from '@/kit/format';
import { once } from '@/kit/once';
import { AgencyPicker } from '@/kit/pick/agency';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { Debt } from './debt';
import { asAnother, bodyOf, openDraft } from './draft';
import { Found } from './found';
import { onEnter } from './keys';
import { Lost } from './lost';
import { agencyQuery } from './query';
import { isTaken, placed, remedies } from './remedies';

type Props = {
  /** Who pays, where one comes from an agency. */
  agencyId?: string;
  /** The date of the payment before this one; else today. */
  day?: string;
  /** It is posted, and stands there only until the next one is begun. */
  done: boolean;
  onPosted: (payment: Payment) => void;
  /** Begins with an empty form. */
  onAnew: () => void;
};

/** A payment in the making. However often it is sent, it is posted once. */
export function PaymentForm({ agencyId, day, done, onPosted, onAnew }: Props) {
  const { t } = useTranslation(['finance', 'common']);
  const { money, words, today } = useFormat();
  const said = useWords();
  const [{ store, initial, end, leave }] = useState(() => {
    const { me } = useSession.getState();
    const owner = { tenant: me?.tenant.id ?? '', user: me?.id ?? '' };
    const blank = { amount: undefined, method: 'cash' as const, reference: '', note: '' };
    return openDraft(owner, { ...blank, agency_id: agencyId ?? '', date: day ?? today() });
  });
  useEffect(() => leave, [leave]);
  const [chosen, setChosen] = useState(store.getState().agency);
  const open = () => store.getState().tries.length > 0;
  const [lost, setLost] = useState(open);
  const [silent, setSilent] = useState<Problem>();
  const [found, setFound] = useState<Payment>();
  const [refused, setRefused] = useState<Problem>();
  const { problem, send, clear } = useRefusal();
  const picker = useRef<HTMLInputElement>(null);
  const amount = useRef<HTMLInputElement>(null);

  const form = useAppForm({
    defaultValues: initial,
    onSubmit: async ({ value }) => {
      if (done || found) return;
      setRefused(undefined);
      await send(form, async () => {
        const { key, tries } = store.getState();
        const outcome = await once({
          body: bodyOf(value),
          key,
          tries,
          send: (body) =>
            client.POST('/api/v1/finance/payments', { params: { header: { 'Idempotency-Key': key } }, body }),
          keep: (unanswered) => store.setState({ tries: unanswered }),
        });
        setLost(open());
        setSilent(outcome.kind === 'unknown' ? outcome.problem : undefined);
        if (outcome.kind === 'unknown') return;
        if (outcome.kind === 'refused') {
          setRefused(outcome.problem);
          throw placed(outcome.problem);
        }
        if (outcome.kind === 'found') setFound(outcome.document);
        else {
          end();
          onPosted(outcome.document);
        }
        void refreshAll();
      });
    },
  });
  useEffect(() => {
    const kept = form.store.subscribe(({ values }) => {
      if (values !== store.getState().values) store.setState({ values });
    });
    return () => kept.unsubscribe();
  }, [form, store]);

  const payer = useStore(form.store, (state) => state.values.agency_id);
  const known = useQuery({ ...agencyQuery(payer), enabled: payer !== '' });
  const agency = payer === '' ? null : (known.data ?? chosen);
  const choose = (next: Agency | null) => {
    setChosen(next);
    store.setState({ agency: next });
    form.setFieldValue('agency_id', next?.id ?? '');
    // who is found late takes the focus from nobody who has gone on
    if (next && document.activeElement === picker.current) amount.current?.focus();
  };
  const take = (next: number) => {
    form.setFieldValue('amount', next);
    amount.current?.focus();
  };
  // where the work begins: who pays, or, where that is known, how much
  useEffect(() => (initial.agency_id ? amount : picker).current?.focus(), [initial]);

  const post = () => {
    if (!form.state.isSubmitting) void form.handleSubmit();
  };

  return (
    <form
      className="grid max-w-4xl gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]"
      onKeyDown={(event) => onEnter(event, post)}
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      <div className="grid content-start gap-4 rounded-lg border bg-surface p-4">
        <form.Field name="agency_id" validators={{ onSubmit: filled }}>
          {(field) => {
            const fault = field.state.meta.errors.find(Boolean) as
              | { code: string; params?: Record<string, unknown> }
              | undefined;
            return (
              <Field label={t('agency')} required error={fault && said.field(fault.code, fault.params ?? {})}>
                <AgencyPicker
                  inputRef={picker}
                  value={chosen ?? agency}
                  onChange={choose}
                  onEnter={() => amount.current?.focus()}
                />
              </Field>
            );
          }}
        </form.Field>

        <div className="grid gap-2">
          <form.AppField name="amount" validators={{ onSubmit: filled }}>
            {(field) => (
              <field.MoneyField
                ref={amount}
                label={t('payment.amount')}
                required
                placeholder={t('payment.amount_shape')}
                help={field.state.value ? words(field.state.value) : t('payment.amount_help')}
              />
            )}
          </form.AppField>
          <div className="flex flex-wrap gap-2 empty:hidden">
            {(refused ? remedies(refused) : []).map((remedy) =>
              remedy.field === 'amount' ? (
                <Button key="amount" size="sm" onClick={() => take(remedy.amount)}>
                  {t('payment.take', { amount: money(remedy.amount) })}
                </Button>
              ) : null,
            )}
            {agency && agency.debt > 0 && refused?.code !== 'OVERPAYMENT' ? (
              <Button size="sm" onClick={() => take(agency.debt)}>
                {t('payment.take_all', { amount: money(agency.debt) })}
              </Button>
            ) : null}
          </div>
        </div>

        <div className="grid gap-4 sm:grid-cols-2">
          <form.AppField name="method">
            {(field) => (
              <field.SelectField
                label={t('payment.method')}
                options={(['cash', 'bank'] as const).map((method) => ({ value: method, label: t(`method.${method}`) }))}
              />
            )}
          </form.AppField>
          <div className="grid content-start gap-2">
            <form.AppField name="date" validators={{ onSubmit: filled }}>
              {(field) => <field.DayField label={t('payment.date')} required />}
            </form.AppField>
            {(refused ? remedies(refused) : []).map((remedy) =>
              remedy.field === 'date' ? (
                <Button key="date" size="sm" onClick={() => form.setFieldValue('date', remedy.date)}>
                  {t('payment.date_it', { day: formatDay(remedy.date) })}
                </Button>
              ) : null,
            )}
          </div>
        </div>
        <form.Subscribe selector={(state) => ({ method: state.values.method, reference: state.values.reference })}>
          {({ method, reference }) => (
            <div className="grid gap-2">
              <form.AppField name="reference">
                {(field) => (
                  <field.TextField
                    label={t('payment.reference')}
                    maxLength={100}
                    help={t(`payment.reference_help.${method}`)}
                  />
                )}
              </form.AppField>
              {refused && reference && isTaken(refused) ? (
                <Link
                  to="/payments"
                  search={{ reference: reference.trim() }}
                  className="text-sm text-accent hover:underline"
                >
                  {t('payment.see_taken')}
                </Link>
              ) : null}
            </div>
          )}
        </form.Subscribe>
        <form.AppField name="note">
          {(field) => <field.TextareaField label={t('payment.note')} maxLength={1000} rows={2} />}
        </form.AppField>

        <form.Subscribe selector={(state) => state.isSubmitting}>
          {(busy) =>
            lost && !found && !done ? (
              <Lost
                problem={silent}
                busy={busy}
                agencyId={agency?.id}
                onDrop={() => {
                  end();
                  onAnew();
                }}
              />
            ) : null
          }
        </form.Subscribe>
        <Refusal problem={problem} />
        {refused?.code === 'IDEMPOTENCY_MISMATCH' ? (
          <div className="flex flex-wrap items-center gap-3">
            <Link to="/payments" search={{ agency_id: agency?.id }} className="text-accent hover:underline">
              {t('payment.see_posted')}
            </Link>
            <Button
              size="sm"
              onClick={() => {
                asAnother(store);
                setLost(false);
                setRefused(undefined);
                clear();
              }}
            >
              {t('payment.another')}
            </Button>
          </div>
        ) : null}
        <div className="flex justify-end gap-2">
          <form.AppForm>
            <form.SubmitButton>
              {t('payment.post')}
              <span aria-hidden className="ml-1 text-xs opacity-80 pointer-coarse:hidden">
                {t('common:shortcuts.entry_post_keys')}
              </span>
            </form.SubmitButton>
          </form.AppForm>
        </div>
      </div>
      <form.Subscribe selector={(state) => state.values.amount}>
        {(paid) => <Debt agency={agency} paid={done ? undefined : paid} />}
      </form.Subscribe>
      {found ? (
        <Found
          payment={found}
          onKeep={() => {
            asAnother(store);
            setLost(false);
            setFound(undefined);
          }}
          onAnew={() => {
            end();
            onAnew();
          }}
        />
      ) : null}
    </form>
  );
}
