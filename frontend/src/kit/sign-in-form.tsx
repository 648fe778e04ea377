import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/api/me';
import { asProblem, type Problem } from '@/api/problem';
import { Field } from './form/field';
import { ProblemNote } from './state/problem';
import { Button } from './ui/button';
import { Input } from './ui/input';

type Props = {
  /** Who signs in again. */
  email?: string;
  onDone?: () => void;
  children?: ReactNode;
};

/** E-mail and password; light, because it is the first thing that anybody loads. */
export function SignInForm({ email: known, onDone, children }: Props) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await signIn(String(form.get('email')), String(form.get('password')));
      onDone?.();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={t('sign_in.email')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={known}
          autoFocus={!known}
        />
      </Field>
      <Field label={t('sign_in.password')}>
        <Input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          autoFocus={Boolean(known)}
        />
      </Field>
      {problem ? (
        <div role="alert">
          <ProblemNote problem={problem} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button type="submit" look="primary" busy={busy} className={children ? 'min-w-32' : 'grow'}>
          {t('sign_in.submit')}
        </Button>
        {children}
      </div>
    </form>
  );
}
