import { IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/me';
import { asProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import { chooseLanguage, chooseTheme, usePreferences } from '@/kit/preferences';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { Menu, MenuItem, MenuRule } from '@/kit/ui/menu';
import type { complain as Complain } from '@/kit/ui/toast';

/** Says what went wrong; the code for it is on the page already, where sayings are shown. */
async function complain(...words: Parameters<typeof Complain>): Promise<void> {
  (await import('@/kit/ui/toast')).complain(...words);
}

/** The one who signed in: profile, language, theme, sign out. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t, i18n } = useTranslation();
  const me = useSession((session) => session.me);
  const theme = usePreferences((preferences) => preferences.theme);
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  const words = useWords();
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      await signOut();
    } catch (thrown) {
      setLeaving(false);
      const why = words.problem(asProblem(thrown));
      await complain(t('me.still_in'), t('me.still_in_text', { why }), {
        verb: t('try_again'),
        onPress: () => void leave(),
      });
    }
  };
  const change = async () => {
    if (!(await chooseLanguage(other))) await complain(t('language.failed'));
  };
  return (
    <Menu
      label={t('me.title')}
      trigger={
        <Button look="quiet" busy={leaving} className="max-w-56 min-w-0">
          <IconUserCircle size={20} stroke={1.6} aria-hidden className="shrink-0" />
          <span className="hidden truncate sm:inline">{me?.name}</span>
        </Button>
      }
    >
      <div className="px-3 py-1.5">
        <p className="font-medium">{me?.name}</p>
        <p className="text-sm text-soft">{me?.email}</p>
      </div>
      <MenuRule />
      <MenuItem icon={<IconUserCircle size={16} aria-hidden />} render={<Link to="/me" />}>
        {t('me.profile')}
      </MenuItem>
      <MenuItem icon={<IconLanguage size={16} aria-hidden />} onClick={() => void change()}>
        {t(`language.${other}`)}
      </MenuItem>
      <MenuItem
        icon={dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
        onClick={() => chooseTheme(dark ? 'light' : 'dark')}
      >
        {t(dark ? 'theme.light' : 'theme.dark')}
      </MenuItem>
      <MenuItem icon={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
        {t('shortcuts.title')}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
        {t('me.sign_out')}
      </MenuItem>
    </Menu>
  );
}
