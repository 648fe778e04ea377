import { isWide } from '@/kit/ui/use-wide';
import type { Cell } from './refusal';

/**
 * Where the cursor goes. Lines out of sight are not drawn, so a cell may have to be brought into sight
 * first; it takes the focus when it arrives.
 */
export type Cells = ReturnType<typeof makeCells>;

export function makeCells() {
  let wanted: { key: string; cell: Cell } | undefined;
  let reveal: (key: string) => void = () => undefined;
  const take = () => {
    if (!wanted) return;
    const { key, cell } = wanted;
    const line = document.querySelector(`[data-line="${key}"]`);
    if (!line) return;
    // an item without packs has no unit to choose
    const found = line.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    wanted = undefined;
    found?.focus({ preventScroll: true });
    if (found instanceof HTMLInputElement) found.select();
    // a phone scrolls the page as a whole, under the foot of the form
    if (!isWide()) found?.scrollIntoView({ block: 'nearest' });
  };
  return {
    focus(key: string, cell: Cell) {
      wanted = { key, cell };
      reveal(key);
      take();
    },
    isAt: (key: string, cell: Cell) =>
      document.activeElement?.matches(`[data-line="${key}"] [data-cell="${cell}"]`) ?? false,
    /** Whether the cursor is anywhere on a line. */
    isOn: (key: string) => Boolean(document.activeElement?.closest(`[data-line="${key}"]`)),
    /** A line has been drawn. */
    arrived: take,
    /** The line that is waited for, if any. */
    awaited: () => wanted?.key,
    onReveal(show: (key: string) => void) {
      reveal = show;
    },
  };
}
