import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { speak } from '@/i18n';
import { LanguageButton } from '@/kit/language-button';
import { usePreferences } from '@/kit/preferences';
import { Empty } from '@/kit/state/empty';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { ApplyForm } from './form';
import { applicationFormQuery } from './query';
import { Thanks } from './thanks';

const route = getRouteApi('/apply/$tenant');

/** Where anybody applies to become an agency. Light, for it is the only page that they load. */
export function ApplyPage() {
  const { t } = useTranslation(['apply', 'common']);
  const { tenant } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(applicationFormQuery(tenant));
  const [applied, setApplied] = useState<string>();
  const locale = data?.locale;
  useEffect(() => {
    // who has not chosen a language reads that of the company
    if (locale && !usePreferences.getState().language) speak(locale).catch(() => undefined);
  }, [locale]);

  if (isPending) return <Frame title={t('apply:title')} waiting={<Loading />} />;
  if (!data)
    return (
      <Frame title={t('apply:title')}>
        {asProblem(error).code === 'NOT_FOUND' ? (
          <Empty title={t('apply:missing')}>{t('apply:missing_text')}</Empty>
        ) : (
          <ErrorState error={error} retry={() => void refetch()} />
        )}
      </Frame>
    );
  if (applied !== undefined)
    return (
      <Frame title={t('apply:thanks')}>
        <Thanks name={applied} tenant={data.name} onAgain={() => setApplied(undefined)} />
      </Frame>
    );
  return (
    <Frame title={t('apply:title_of', { tenant: data.name })}>
      <ApplyForm tenant={tenant} districts={data.districts} onApplied={setApplied} />
    </Frame>
  );
}

function Frame({ title, waiting, children }: { title: string; waiting?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="grid min-h-full place-items-center p-4">
      <div className="w-full max-w-lg rounded-lg border bg-surface p-5 sm:p-6">
        {waiting ?? (
          <>
            <div className="mb-4 flex items-start justify-between gap-4">
              <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
              <LanguageButton size="sm" className="shrink-0 justify-items-end text-right" />
            </div>
            {children}
          </>
        )}
      </div>
    </main>
  );
}
