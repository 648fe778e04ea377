import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '@/api/session';
import { opens, places } from './navigation';

/** What keys do wherever one is; `shortcut-list.tsx` shows them. */
export const shortcuts = [
  { keys: 'Ctrl K', name: 'palette' },
  { keys: '/', name: 'search' },
  { keys: 'n i', name: 'new_issue', to: '/issues/new', may: ['inventory.issues.post'] },
  { keys: 'n r', name: 'new_receipt', to: '/receipts/new', may: ['inventory.receipts.post'] },
  { keys: 'n p', name: 'new_payment', to: '/payments/new', may: ['finance.payments.post'] },
  { keys: '?', name: 'help' },
] as const;

const chordMs = 1_000;

type Deeds = { palette: () => void; help: () => void };

/** Listens for the shortcuts; keys that go into a field are no shortcuts, but for chords with Ctrl. */
export function useShortcuts({ palette, help }: Deeds): void {
  const navigate = useNavigate();
  const deeds = useRef({ palette, help });
  deeds.current = { palette, help };
  useEffect(() => {
    let lead = '';
    let leadAt = 0;
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        deeds.current.palette();
        return;
      }
      const target = event.target as HTMLElement;
      const typing = target.closest('input, textarea, select, [contenteditable]') !== null;
      if (
        typing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('[role="dialog"], [role="alertdialog"]')
      )
        return;
      const chord = lead && event.timeStamp - leadAt < chordMs ? `${lead} ${event.key}` : event.key;
      lead = '';
      if (event.key === '?') deeds.current.help();
      else if (event.key === '/') {
        const field = document.querySelector<HTMLElement>('[data-shortcut="search"]');
        if (!field) return;
        event.preventDefault();
        field.focus();
      } else if (chord.includes(' ')) go(chord, event);
      else if (event.key === 'g' || event.key === 'n') {
        lead = event.key;
        leadAt = event.timeStamp;
      }
    };
    const go = (chord: string, event: KeyboardEvent) => {
      const permissions = useSession.getState().me?.permissions ?? [];
      const deed = shortcuts.find((shortcut) => shortcut.keys === chord);
      const place = places
        .flatMap((group) => group.places)
        .find(({ key }) => key !== undefined && chord === `g ${key}`);
      const to =
        deed && 'to' in deed && opens(deed, permissions)
          ? deed.to
          : place && opens(place, permissions)
            ? place.to
            : undefined;
      if (!to) return;
      event.preventDefault();
      void navigate({ to });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate]);
}
