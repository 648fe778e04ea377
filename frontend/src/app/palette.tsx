import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { IconAddressBook, IconBox, IconFileText, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useFormat } from '@/kit/format/use-format';
import { opens, places } from './navigation';
import { focus, type PaletteProps } from './palette-door';
import { paletteQuery } from './palette-query';
import { shortcuts } from './shortcuts';

type Entry = { id: string; text: string; note?: string; icon: ReactNode; go: () => void };

/** Letters without marks, for finding "dai ly" in "Đại lý". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
}

const nobody: readonly string[] = [];

/** Goes anywhere by typing: places, deeds, documents, agencies, items. */
export function Palette({ text, onText, entered, onEntered, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const navigate = useNavigate();
  const typed = text.trim();
  const wanted = useDeferredValue(typed);
  const permissions = useSession((session) => session.me?.permissions) ?? nobody;
  const found = useQuery(paletteQuery(wanted, permissions, today()));
  // what was found for a former text is not shown under this one, where Enter would open it
  const answered = typed.length < 2 || (typed === wanted && !found.isPending && !found.isPlaceholderData);
  const books = answered && typed.length > 1 ? found.data : undefined;

  const entries = useMemo(() => {
    const leave = (deed: () => void) => () => {
      onClose();
      deed();
    };
    const all: Entry[] = [];
    for (const shortcut of shortcuts) {
      if (!('to' in shortcut) || !opens(shortcut, permissions)) continue;
      const { to } = shortcut;
      all.push({
        id: to,
        text: t(`shortcuts.${shortcut.name}`),
        note: shortcut.keys,
        icon: <IconPlus size={16} aria-hidden />,
        go: leave(() => void navigate({ to })),
      });
    }
    for (const place of places.flatMap((group) => group.places)) {
      if (!opens(place, permissions)) continue;
      const { to, icon: Icon } = place;
      all.push({
        id: to,
        text: t(`nav.${place.name}` as 'nav.title'),
        note: place.key ? `g ${place.key}` : undefined,
        icon: <Icon size={16} aria-hidden />,
        go: leave(() => void navigate({ to })),
      });
    }
    const fitting = all.filter((entry) => plain(entry.text).includes(plain(typed)));
    if (!books) return fitting;
    const { document } = books;
    if (document)
      fitting.unshift({
        id: document.id,
        text: document.number,
        note: document.whose,
        icon: <IconFileText size={16} aria-hidden />,
        go: leave(() => void navigate({ to: document.to, params: { id: document.id } })),
      });
    for (const agency of books.agencies)
      fitting.push({
        id: agency.id,
        text: agency.name,
        note: agency.code,
        icon: <IconAddressBook size={16} aria-hidden />,
        go: leave(() => void navigate({ to: '/agencies/$id', params: { id: agency.id } })),
      });
    for (const item of books.items)
      fitting.push({
        id: item.id,
        text: item.name,
        note: item.sku,
        icon: <IconBox size={16} aria-hidden />,
        go: leave(() => void navigate({ to: '/items/$id', params: { id: item.id } })),
      });
    return fitting;
  }, [permissions, typed, books, navigate, onClose, t]);

  const [first] = entries;
  useEffect(() => {
    if (entered === undefined || entered !== typed || (!first && !answered)) return;
    onEntered(undefined);
    first?.go();
  }, [entered, typed, answered, first, onEntered]);

  return (
    <Base.Root open onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          aria-label={t('palette.open')}
          className="fixed inset-x-3 top-[10vh] z-40 mx-auto max-w-xl overflow-hidden rounded-lg border bg-surface shadow-pop outline-none"
        >
          <Autocomplete.Root
            items={entries}
            filter={null}
            inline
            open
            autoHighlight="always"
            value={text}
            onValueChange={(next) => {
              onText(next);
              onEntered(undefined);
            }}
            itemToStringValue={(entry: Entry) => entry.text}
          >
            <Autocomplete.Input
              ref={focus}
              onKeyDown={(event) => {
                // nothing to open yet: what the answer begins with
                if (event.key === 'Enter' && !first && !answered) onEntered(typed);
              }}
              placeholder={t('palette.placeholder')}
              aria-label={t('palette.open')}
              className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none"
            />
            <Autocomplete.Empty>
              <p className="p-4 text-soft empty:hidden">
                {answered ? t(found.isError ? 'search_failed' : 'nothing_found') : t('loading')}
              </p>
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[50vh] overflow-y-auto py-1">
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  onClick={entry.go}
                  className="flex cursor-default items-center gap-3 px-4 py-2 outline-none select-none data-highlighted:bg-accent-wash"
                >
                  <span className="text-soft">{entry.icon}</span>
                  <span className="grow truncate">{entry.text}</span>
                  <span className="text-sm text-soft tabular-nums">{entry.note}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
