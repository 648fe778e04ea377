import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '@/i18n';

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

/** Chooses a theme, at once and for the next visits. */
export function chooseTheme(theme: Theme): void {
  usePreferences.setState({ theme });
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
