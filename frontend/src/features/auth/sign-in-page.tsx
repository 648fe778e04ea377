import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '@/kit/language-button';
import { SignInForm } from '@/kit/sign-in-form';
import { Mark } from '@/kit/ui/mark';

const route = getRouteApi('/sign-in');

/** Where one comes in. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to } = route.useSearch();
  const { history } = useRouter();
  useEffect(() => {
    document.title = `${t('sign_in.title')} · Entrepot`;
  }, [t]);
  return (
    <main className="grid min-h-full content-start justify-items-center gap-4 p-4 pt-[12vh] sm:content-center sm:pt-4">
      <p className="flex items-center gap-2 text-lg font-semibold tracking-tight">
        <Mark size={26} /> Entrepot
      </p>
      <div className="w-full max-w-sm rounded-lg border bg-surface p-6">
        <h1 className="mb-5 text-xl font-semibold tracking-tight">{t('sign_in.title')}</h1>
        {/* only an address of ours: never where a link from elsewhere would lead */}
        <SignInForm onDone={() => history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/')} />
      </div>
      <LanguageButton className="justify-items-center text-center" />
    </main>
  );
}
