import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem, fieldErrors, type Problem } from '@/api/problem';
import type { ApplicationForm } from '@/api/schema';
import { Field } from '@/kit/form/field';
import { asOptions } from '@/kit/pick/reference';
import { ProblemNote } from '@/kit/state/problem';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { Input, Textarea } from '@/kit/ui/input';
import { Select } from '@/kit/ui/select';
import { applicationOf, faultsOf } from './application';

/** The fields that a refusal may land on. */
const shown = ['name', 'phone', 'email', 'address', 'district_id'] as const;

type Props = {
  /** The code of the company. */
  tenant: string;
  districts: ApplicationForm['districts'];
  onApplied: (name: string) => void;
};

/** The application, to be filled in; without the form kit, which weighs more than the whole page. */
export function ApplyForm({ tenant, districts, onApplied }: Props) {
  const { t } = useTranslation('apply');
  const words = useWords();
  const element = useRef<HTMLFormElement>(null);
  const [district, setDistrict] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const faults = problem ? fieldErrors(problem) : new Map<string, never>();
  // what the form has no field for is said under it
  const elsewhere = problem && !shown.some((name) => faults.has(`/${name}`));
  const fault = (name: (typeof shown)[number]) => {
    const found = faults.get(`/${name}`);
    return found ? words.field(found.code, found.params) : undefined;
  };
  const focusFault = () => {
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = applicationOf(tenant, new FormData(event.currentTarget));
    const amiss = faultsOf(body);
    setProblem(amiss);
    if (amiss) return focusFault();
    setBusy(true);
    try {
      const { error } = await client.POST('/api/v1/agency/applications', { body });
      if (error) throw error;
      onApplied(body.name);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      focusFault();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form ref={element} noValidate onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t('lead')}</p>
      <Field label={t('name')} required error={fault('name')}>
        <Input name="name" maxLength={200} autoComplete="organization" />
      </Field>
      <Field label={t('phone')} required error={fault('phone')}>
        <Input name="phone" type="tel" inputMode="tel" maxLength={30} autoComplete="tel" />
      </Field>
      <Field label={t('email')} error={fault('email')}>
        <Input name="email" type="email" maxLength={254} autoComplete="email" />
      </Field>
      {districts.length > 0 ? (
        <Field label={t('district')} error={fault('district_id')}>
          <Select
            name="district_id"
            value={district}
            onChange={setDistrict}
            options={asOptions(districts)}
            empty={t('district_unknown')}
          />
        </Field>
      ) : null}
      <Field label={t('address')} error={fault('address')}>
        <Textarea name="address" rows={2} maxLength={500} autoComplete="street-address" />
      </Field>
      {elsewhere ? (
        <div role="alert">
          <ProblemNote problem={problem} />
        </div>
      ) : null}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t('submit')}
      </Button>
    </form>
  );
}
