import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Dialog } from '@/kit/ui/dialog';
import { Kbd } from '@/kit/ui/kbd';
import { opens, places } from './navigation';
import { shortcuts } from './shortcuts';

/** All shortcuts; `?` opens it. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const permissions = useSession((session) => session.me?.permissions) ?? [];
  const rows = [
    ...shortcuts
      .filter((shortcut) => opens('may' in shortcut ? shortcut : {}, permissions))
      .map(({ keys, name }) => ({ keys, text: t(`shortcuts.${name}`) })),
    ...places
      .flatMap((group) => group.places)
      .filter((place) => place.key && opens(place, permissions))
      .map(({ key, name }) => ({
        keys: `g ${key}`,
        text: t('shortcuts.go', { place: t(`nav.${name}` as 'nav.title') }),
      })),
  ];
  // heard where the sayings are shown
  rows.push({ keys: 'F6', text: t('shortcuts.sayings') });
  const entry = (['next', 'add', 'remove', 'post'] as const).map((name) => ({
    keys: t(`shortcuts.entry_${name}_keys`),
    text: t(`shortcuts.entry_${name}`),
  }));
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')}>
      <Keys title={t('shortcuts.everywhere')} rows={rows} />
      <Keys title={t('shortcuts.entry')} rows={entry} />
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: { keys: string; text: string }[] }) {
  return (
    <section className="mb-4 grid gap-1">
      <h3 className="text-sm font-medium text-soft">{title}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
        {rows.map(({ keys, text }) => (
          <div key={keys} className="contents">
            <dt>{text}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
