import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { IconAddressBook, IconBox, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { useMay, useSession } from '@/api/session';
import { opens, places } from './navigation';
import { shortcuts } from './shortcuts';

type Entry = { id: string; text: string; note?: string; icon: ReactNode; go: () => void };

/** Letters without marks, for finding "dai ly" in "Đại lý". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
}

/** Goes anywhere by typing: places, deeds, agencies, items. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const permissions = useSession((session) => session.me?.permissions);
  const mayAgencies = useMay('agency.read');
  const mayItems = useMay('inventory.read');

  const found = useQuery({
    queryKey: ['palette', wanted, mayAgencies, mayItems],
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { q: wanted, limit: 5 };
      const [agencies, items] = await Promise.all([
        mayAgencies ? client.GET('/api/v1/agency/agencies', { params: { query }, signal }) : undefined,
        mayItems ? client.GET('/api/v1/inventory/items', { params: { query }, signal }) : undefined,
      ]);
      return { agencies: agencies?.data?.items ?? [], items: items?.data?.items ?? [] };
    },
  });

  const entries = useMemo(() => {
    const leave = (deed: () => void) => () => {
      onClose();
      deed();
    };
    const all: Entry[] = [];
    for (const shortcut of shortcuts) {
      if (!('to' in shortcut) || !opens(shortcut, permissions ?? [])) continue;
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
      if (!opens(place, permissions ?? [])) continue;
      const { to, icon: Icon } = place;
      all.push({
        id: to,
        text: t(`nav.${place.name}` as 'nav.title'),
        note: place.key ? `g ${place.key}` : undefined,
        icon: <Icon size={16} aria-hidden />,
        go: leave(() => void navigate({ to })),
      });
    }
    const fitting = all.filter((entry) => plain(entry.text).includes(plain(wanted)));
    if (wanted.length > 1) {
      for (const agency of found.data?.agencies ?? []) {
        const params = { id: agency.id };
        fitting.push({
          id: agency.id,
          text: agency.name,
          note: agency.code,
          icon: <IconAddressBook size={16} aria-hidden />,
          go: leave(() => void navigate({ to: '/agencies/$id', params })),
        });
      }
      for (const item of found.data?.items ?? []) {
        const params = { id: item.id };
        fitting.push({
          id: item.id,
          text: item.name,
          note: item.sku,
          icon: <IconBox size={16} aria-hidden />,
          go: leave(() => void navigate({ to: '/items/$id', params })),
        });
      }
    }
    return fitting;
  }, [permissions, wanted, found.data, navigate, onClose, t]);

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
            onValueChange={setText}
            itemToStringValue={(entry: Entry) => entry.text}
          >
            <Autocomplete.Input
              placeholder={t('palette.placeholder')}
              aria-label={t('palette.open')}
              className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none"
            />
            <Autocomplete.Empty>
              <p className="p-4 text-soft empty:hidden">{found.isFetching ? t('loading') : t('nothing_found')}</p>
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
