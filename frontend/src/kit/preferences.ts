import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Language, speak } from '@/i18n';

export type Theme = 'system' | 'light' | 'dark';
export type Paper = 'a4' | '80mm';

/** What one has chosen on this machine. `public/theme.js` reads the same record before the first paint. */
type Preferences = {
  theme: Theme;
  /** `undefined`: the language of the one who signed in, else Vietnamese. */
  language: Language | undefined;
  /** Paper that slips are printed on. */
  paper: Paper;
  sidebar: 'open' | 'narrow';
};

export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', language: undefined, paper: 'a4', sidebar: 'open' }), {
    name: 'entrepot.preferences',
  }),
);

/**
 * Chooses a language, for the next visits too. Where its texts cannot be had, everything stays as it was and the answer
 * is false.
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  const before = usePreferences.getState().language;
  usePreferences.setState({ language });
  try {
    await speak(language);
    return true;
  } catch {
    // unless another one has been chosen meanwhile
    if (usePreferences.getState().language === language) usePreferences.setState({ language: before });
    return false;
  }
}

/** Chooses a theme, at once and for the next visits. */
export function chooseTheme(theme: Theme): void {
  usePreferences.setState({ theme });
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
