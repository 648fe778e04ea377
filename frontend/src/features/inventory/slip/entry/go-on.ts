import type { RefObject } from 'react';
import type { Cells } from './cells';
import { type DraftStore, hasLines, lineAfter } from './draft';
import { isWritten } from './line';

/** The key of the first line that nothing stands on; a new one where there is none. */
export function firstEmpty(store: DraftStore): string {
  const { order, lines } = store.getState();
  return order.find((key) => lines[key] && !isWritten(lines[key])) ?? lineAfter(store, undefined);
}

/**
 * Where one goes on writing: at whom the slip is for while nobody is chosen, else on the first empty line. A name that
 * stands there would be written over by the next key or scan.
 */
export function goOn(store: DraftStore, cells: Cells, start: RefObject<HTMLElement | null>): void {
  const draft = store.getState();
  // who supplies need not be said
  const begun = draft.agency || draft.supplier || (start.current instanceof HTMLSelectElement && hasLines(draft));
  if (begun) cells.focus(firstEmpty(store), 'item');
  else start.current?.focus();
}
