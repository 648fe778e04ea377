import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];

type Texts = () => Promise<{ default: Record<string, object> }>;

type Part = 'first' | 'desk' | 'apply';

/** The texts in parts, so that the pages before the sign-in do not wait for the words of the whole desk. */
const parts: Record<Part, Record<Language, Texts>> = {
  first: { vi: () => import('./vi/first'), en: () => import('./en/first') },
  desk: { vi: () => import('./vi/desk'), en: () => import('./en/desk') },
  apply: { vi: () => import('./vi/apply'), en: () => import('./en/apply') },
};
const loaded = new Set<Part>(['first']);

/** The language that was asked for last; its texts may still be on their way. */
let wanted: Language = 'vi';
const loading = new Map<string, Promise<void>>();

/** Loads a part in a language, once. */
function load(part: Part, language: Language): Promise<void> {
  const name = `${part} ${language}`;
  let job = loading.get(name);
  if (!job) {
    job = fetchTexts(part, language);
    loading.set(name, job);
    job.catch(() => loading.delete(name));
  }
  return job;
}

async function fetchTexts(part: Part, language: Language): Promise<void> {
  const texts = (await parts[part][language]()).default;
  for (const [namespace, words] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, words);
}

/** Starts with the first part of one language. */
export async function startTexts(language: Language): Promise<void> {
  wanted = language;
  loading.clear();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load('first', language);
  document.documentElement.lang = language;
}

async function also(part: Part): Promise<void> {
  // added first: a change of language that is under way has to bring it along
  loaded.add(part);
  await Promise.all([...new Set([wanted, i18next.language as Language])].map((language) => load(part, language)));
}

/** Before a page of the desk is drawn. */
export const deskTexts = () => also('desk');

/** Before the public application form is drawn. */
export const applyTexts = () => also('apply');

/** Changes the language of the page. */
export async function speak(language: Language): Promise<void> {
  if (wanted === language) return;
  wanted = language;
  try {
    await Promise.all([...loaded].map((part) => load(part, language)));
  } catch (error) {
    // it may be asked for again
    if (wanted === language) wanted = i18next.language as Language;
    throw error;
  }
  // somebody has chosen otherwise meanwhile
  if (wanted !== language) return;
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
