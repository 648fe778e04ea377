import { useTranslation } from 'react-i18next';
import { type Language, languages, speak } from '@/i18n';
import { Field } from '@/kit/form/field';
import { chooseTheme, type Theme, usePreferences } from '@/kit/preferences';
import { Select } from '@/kit/ui/select';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const papers = ['a4', '80mm'] as const;

/** How the page looks on this machine: language, theme, paper. */
export function Machine({ locale }: { locale: Language }) {
  const { t } = useTranslation(['auth', 'common']);
  const { theme, language, paper } = usePreferences();
  const chooseLanguage = (chosen: Language | undefined) => {
    usePreferences.setState({ language: chosen });
    void speak(chosen ?? locale);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('auth:me.language')}>
        <Select
          value={language ?? ''}
          onChange={(chosen) => chooseLanguage((chosen || undefined) as Language | undefined)}
          empty={t('auth:me.language_of_account', { language: t(`common:language.${locale}`) })}
          options={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        />
      </Field>
      <Field label={t('auth:me.theme')}>
        <Select
          value={theme}
          onChange={(chosen) => chooseTheme(chosen as Theme)}
          options={themes.map((value) => ({ value, label: t(`common:theme.${value}`) }))}
        />
      </Field>
      <Field label={t('auth:me.paper')} help={t('auth:me.paper_help')}>
        <Select
          value={paper}
          onChange={(chosen) => usePreferences.setState({ paper: chosen as typeof paper })}
          options={papers.map((value) => ({ value, label: t(`auth:paper.${value}`) }))}
        />
      </Field>
    </div>
  );
}
