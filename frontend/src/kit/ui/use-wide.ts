import { useSyncExternalStore } from 'react';

// Tailwind's `lg`
const wide = window.matchMedia?.('(min-width: 64rem)');

function subscribe(change: () => void): () => void {
  wide?.addEventListener('change', change);
  return () => wide?.removeEventListener('change', change);
}

export const isWide = (): boolean => wide?.matches ?? true;

/** Whether there is room for a page that scrolls inside its list. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}
