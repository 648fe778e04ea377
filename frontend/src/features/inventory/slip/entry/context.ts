import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Cells } from './cells';
import type { Draft, DraftStore } from './draft';
import type { Trade } from './line';

type Entry = {
  trade: Trade;
  store: DraftStore;
  cells: Cells;
  /** The one that counts: chosen, else the default. */
  warehouse: string | undefined;
  /** Codes and rows that are being looked up: the slip is not whole before they are found. */
  lookups: Set<string>;
  /** Goes where one finishes. */
  toEnd: () => void;
};

export const EntryContext = createContext<Entry | undefined>(undefined);

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error('outside of an entry form');
  return entry;
}

export function useDraft<T>(select: (draft: Draft) => T): T {
  return useStore(useEntry().store, select);
}
