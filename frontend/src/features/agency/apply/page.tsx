import { IconCircleCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem, fieldErrors, type Problem } from '@/api/problem';
import { speak } from '@/i18n';
import { Field } from '@/kit/form/field';
import { usePreferences } from '@/kit/preferences';
import { ProblemNote } from '@/kit/state/problem';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { Input, Textarea } from '@/kit/ui/input';
import { applicationOf } from './application';

const route = getRouteApi('/apply/$tenant');

/** Where anybody applies to become an agency. Light, for it is the only page that they load. */
export function ApplyPage() {
  const { t, i18n } = useTranslation(['apply', 'common']);
  const { tenant } = route.useParams();
  const [applied, setApplied] = useState<string>();
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  useEffect(() => {
    document.title = t('apply:title');
  }, [t]);
  return (
    <main className="grid min-h-full place-items-center p-4">
      <div className="w-full max-w-lg rounded-lg border bg-surface p-5 sm:p-6">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h1 className="text-xl font-semibold tracking-tight">
            {t(applied === undefined ? 'apply:title' : 'apply:thanks')}
          </h1>
          <Button
            look="quiet"
            size="sm"
            lang={other}
            onClick={() => {
              usePreferences.setState({ language: other });
              void speak(other);
            }}
          >
            {t(`common:language.${other}`)}
          </Button>
        </div>
        {applied === undefined ? (
          <ApplyForm tenant={tenant} onApplied={setApplied} />
        ) : (
          <Thanks name={applied} onAgain={() => setApplied(undefined)} />
        )}
      </div>
    </main>
  );
}

/** The fields that a refusal may land on. */
const shown = ['name', 'phone', 'email', 'address', 'district_id'] as const;

function ApplyForm({ tenant, onApplied }: { tenant: string; onApplied: (name: string) => void }) {
  const { t } = useTranslation(['apply', 'common']);
  const words = useWords();
  const element = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const faults = problem ? fieldErrors(problem) : new Map<string, never>();
  // what the form has no field for is said under it
  const elsewhere = problem && !shown.some((name) => faults.has(`/${name}`));
  const fault = (name: (typeof shown)[number]) => {
    const found = faults.get(`/${name}`);
    return found ? words.field(found.code, found.params) : undefined;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = applicationOf(tenant, new FormData(event.currentTarget));
    setBusy(true);
    setProblem(undefined);
    try {
      const { error } = await client.POST('/api/v1/agency/applications', { body });
      if (error) throw error;
      onApplied(body.name);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } finally {
      setBusy(false);
    }
  };
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t('apply:lead')}</p>
      <Field label={t('apply:name')} required error={fault('name')}>
        <Input name="name" required maxLength={200} autoComplete="organization" />
      </Field>
      <Field label={t('apply:phone')} required error={fault('phone')}>
        <Input name="phone" type="tel" inputMode="tel" required minLength={3} maxLength={30} autoComplete="tel" />
      </Field>
      <Field label={t('apply:email')} error={fault('email')}>
        <Input name="email" type="email" maxLength={254} autoComplete="email" />
      </Field>
      <Field label={t('apply:address')} error={fault('address')}>
        <Textarea name="address" rows={2} maxLength={500} autoComplete="street-address" />
      </Field>
      {elsewhere ? (
        <div role="alert">
          <ProblemNote problem={problem} />
        </div>
      ) : null}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t('apply:submit')}
      </Button>
    </form>
  );
}

function Thanks({ name, onAgain }: { name: string; onAgain: () => void }) {
  const { t } = useTranslation(['apply', 'common']);
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <p id={id} ref={heading} tabIndex={-1} className="flex items-start gap-2 outline-none">
        <IconCircleCheck size={20} className="mt-px shrink-0 text-good" aria-hidden />
        {t('apply:received', { name })}
      </p>
      <ol className="grid list-decimal gap-1 pl-6 text-soft">
        <li>{t('apply:next_look')}</li>
        <li>{t('apply:next_call')}</li>
        <li>{t('apply:next_order')}</li>
      </ol>
      <Button look="quiet" className="justify-self-start" onClick={onAgain}>
        {t('apply:again')}
      </Button>
    </section>
  );
}
