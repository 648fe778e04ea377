import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '@/i18n';
import { usePreferences } from '@/kit/preferences';
import { SignInForm } from '@/kit/sign-in-form';
import { Button } from '@/kit/ui/button';
import { Mark } from '@/kit/ui/mark';

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
    <main className="grid min-h-full content-start justify-items-center gap-4 p-4 pt-[12vh] sm:content-center sm:pt-4">
      <p className="flex items-center gap-2 text-lg font-semibold tracking-tight">
        <Mark size={26} /> Entrepot
      </p>
      <div className="w-full max-w-sm rounded-lg border bg-surface p-6">
        <h1 className="mb-5 text-xl font-semibold tracking-tight">{t('sign_in.title')}</h1>
        {/* only an address of ours: never where a link from elsewhere would lead */}
        <SignInForm onDone={() => history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/')} />
      </div>
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
    </main>
  );
}
