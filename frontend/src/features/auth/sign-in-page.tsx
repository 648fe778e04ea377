import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '@/i18n';
import { usePreferences } from '@/kit/preferences';
import { SignInForm } from '@/kit/sign-in-form';
import { Button } from '@/kit/ui/button';

const route = getRouteApi('/sign-in');

/** Where one comes in. */
export function SignInPage() {
  const { t, i18n } = useTranslation();
  const { to } = route.useSearch();
  const { history } = useRouter();
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  useEffect(() => {
    document.title = `${t('sign_in.title')} · Entrepot`;
  }, [t]);
  return (
    <main className="grid min-h-full place-items-center p-4">
      <div className="w-full max-w-sm rounded-lg border bg-surface p-6">
        <p className="text-sm font-medium text-accent">Entrepot</p>
        <h1 className="mb-5 text-xl font-semibold tracking-tight">{t('sign_in.title')}</h1>
        {/* only an address of ours: never where a link from elsewhere would lead */}
        <SignInForm onDone={() => history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/')}>
          <Button
            look="quiet"
            lang={other}
            onClick={() => {
              usePreferences.setState({ language: other });
              void speak(other);
            }}
          >
            {t(`language.${other}`)}
          </Button>
        </SignInForm>
      </div>
    </main>
  );
}
