import { IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/me';
import { useSession } from '@/api/session';
import { speak } from '@/i18n';
import { chooseTheme, usePreferences } from '@/kit/preferences';
import { Button } from '@/kit/ui/button';
import { Menu, MenuItem, MenuRule } from '@/kit/ui/menu';

/** The one who signed in: profile, language, theme, sign out. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t, i18n } = useTranslation();
  const me = useSession((session) => session.me);
  const theme = usePreferences((preferences) => preferences.theme);
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  return (
    <Menu
      label={t('me.title')}
      trigger={
        <Button look="quiet" className="max-w-56 min-w-0">
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
      <MenuItem
        icon={<IconLanguage size={16} aria-hidden />}
        onClick={() => {
          usePreferences.setState({ language: other });
          void speak(other);
        }}
      >
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
      <MenuItem icon={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
        {t('me.sign_out')}
      </MenuItem>
    </Menu>
  );
}
