import type { Draft } from './draft';

/** A text that stands in a field of finding under the cursor and is not chosen: neither an item nor an agency yet. */
export function looseText(draft: Draft): { text: string; line?: string } | undefined {
  const at = document.activeElement;
  if (!(at instanceof HTMLInputElement) || at.getAttribute('role') !== 'combobox') return undefined;
  const line = at.closest<HTMLElement>('[data-line]')?.dataset.line;
  const chosen = line ? draft.lines[line]?.item?.name : draft.agency?.name;
  // what is being looked up already says so itself
  const sought = line ? draft.lines[line]?.sought : draft.sought;
  const text = at.value.trim();
  return text === '' || text === chosen?.trim() || sought ? undefined : { text, line };
}
