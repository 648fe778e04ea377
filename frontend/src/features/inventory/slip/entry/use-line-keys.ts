import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@/kit/ui/toast';
import { useEntry } from './context';
import { lineAfter, removeLine } from './draft';
import type { Cell } from './refusal';

type Pressed = KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler?: () => void };

/** What the keys do in a line: up and down between lines, Ctrl+Delete takes it out. */
export function useLineKeys(key: string) {
  const { store, cells } = useEntry();
  const { t } = useTranslation('slip');
  return useMemo(() => {
    const neighbour = (step: 1 | -1) => {
      const { order } = store.getState();
      return order[order.indexOf(key) + step];
    };
    const remove = () => {
      const { lines, order } = store.getState();
      const number = order.indexOf(key) + 1;
      const name = lines[key]?.item?.name;
      const next = neighbour(1) ?? neighbour(-1);
      const undo = removeLine(store, key);
      if (name) {
        const deed = {
          verb: t('entry.undo'),
          onPress: () => {
            undo();
            cells.focus(key, 'quantity');
          },
        };
        say(t('entry.removed', { number }), name, deed);
      }
      const { order: left } = store.getState();
      cells.focus(next && left.includes(next) ? next : (left[0] ?? ''), 'item');
    };
    const move = (event: Pressed, cell: Cell) => {
      if (event.key === 'Delete' && event.ctrlKey) {
        event.preventDefault();
        remove();
        return;
      }
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
      // an open list keeps its arrows
      if (!step || event.altKey || event.currentTarget.getAttribute('aria-expanded') === 'true') return;
      const next = neighbour(step);
      if (!next) return;
      event.preventDefault();
      event.preventBaseUIHandler?.();
      cells.focus(next, cell);
    };
    return { remove, move, next: () => cells.focus(lineAfter(store, key), 'item') };
  }, [store, cells, key, t]);
}
