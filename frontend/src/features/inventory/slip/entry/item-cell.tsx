import { type KeyboardEvent, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '@/api/schema';
import { ItemPicker } from '@/kit/pick/item';
import { useEntry } from './context';
import { lineAfter, setLine } from './draft';
import { type LineItem, lineItem, withItem, withoutSearch } from './line';
import { usePasteRows } from './paste-rows';
import { noteShelves } from './stock';

type Props = {
  lineKey: string;
  item: LineItem | null;
  label: string;
  invalid: boolean;
  describedBy: string | undefined;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** The item of a line: by typing, by sku, by the scanner, or rows out of a spreadsheet. */
export const ItemCell = memo(function ItemCell({ lineKey, item, label, invalid, describedBy, onMove }: Props) {
  const { trade, store, cells, warehouse, toEnd } = useEntry();
  const { t } = useTranslation('slip');
  const paste = usePasteRows();
  // whether this very key has chosen an item
  const chose = useRef(false);
  /** Takes back what was looked up, and what was said of it. */
  const forget = () => {
    const { lines, refused } = store.getState();
    const line = lines[lineKey];
    const search = line?.sought || line?.unknown || line?.unanswered;
    if (search || refused?.lines[lineKey]?.item) setLine(store, lineKey, withoutSearch);
  };
  const enter = (text: string) => {
    const { order } = store.getState();
    if (text || item) {
      // the item may still be looked up: whoever scans on meanwhile writes on the next line
      if (order.at(-1) === lineKey) lineAfter(store, lineKey);
      const sought = !chose.current && text !== item?.name ? text : '';
      if (sought) setLine(store, lineKey, (line) => ({ ...withoutSearch(line), sought }));
      else forget();
      return cells.focus(lineKey, 'quantity');
    }
    forget();
    if (order.at(-1) === lineKey) return toEnd();
    return cells.focus(lineAfter(store, lineKey), 'item');
  };
  const unknown = (text: string, failed: boolean) => {
    setLine(store, lineKey, (line) => ({ ...withoutSearch(line), [failed ? 'unanswered' : 'unknown']: text }));
    cells.focus(lineKey, 'item');
  };
  return (
    <div onPaste={paste} onInput={forget}>
      <ItemPicker
        data-cell="item"
        activeFirst
        warehouseId={warehouse}
        value={item as Item | null}
        onChange={(next) => {
          chose.current = true;
          if (next) noteShelves(warehouse, [next]);
          const chosen = next ? lineItem(next) : null;
          setLine(store, lineKey, (line) => withItem(trade, line, chosen));
          // who is at the unit already need not stay: there is no other
          if (chosen?.packs.length === 0 && cells.isAt(lineKey, 'unit')) cells.focus(lineKey, 'price');
          // there is always a next line to go to
          if (chosen && store.getState().order.at(-1) === lineKey) lineAfter(store, lineKey);
        }}
        onEnter={enter}
        onUnknown={unknown}
        onKeyDown={(event) => {
          chose.current = false;
          onMove(event);
        }}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        placeholder={t('entry.item_hint')}
      />
    </div>
  );
});
