import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];

const texts: Record<Language, () => Promise<{ default: Record<string, object> }>> = {
  vi: () => import('./vi/index'),
  en: () => import('./en/index'),
};

/** Starts with one language; the other is fetched when somebody chooses it. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: (await texts[language]()).default as never },
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the page. */
export async function speak(language: Language): Promise<void> {
  if (i18next.language === language) return;
  const loaded = (await texts[language]()).default;
  for (const [namespace, words] of Object.entries(loaded)) i18next.addResourceBundle(language, namespace, words);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A text that the API holds in both languages, in the one on the screen. */
export function inLanguage(text: { vi: string; en: string }): string {
  return i18next.language === 'en' ? text.en : text.vi;
}

type Say = (key: string, params?: Record<string, unknown>) => string;

/** The text under a key that is only known at run time, as the code of a problem; `undefined` where there is none. */
export function textOf(key: string, params: Record<string, unknown> = {}): string | undefined {
  return i18next.exists(key) ? (i18next.t as unknown as Say)(key, params) : undefined;
}
