import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/kit/format';
import { complain, say } from '@/kit/ui/toast';
import { useEntry } from './context';
import { addRows, type NewRow } from './draft';
import { lineItem } from './line';
import { isRows, pastedRows } from './paste';
import { noteShelves, readByCodes } from './stock';

/** Takes rows that are pasted from a spreadsheet as lines; a mere word goes into the field as ever. */
export function usePasteRows() {
  const { trade, store, cells, warehouse } = useEntry();
  const { t } = useTranslation('slip');
  const { parsePrice } = useFormat();
  return (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isRows(text)) return;
    event.preventDefault();
    const rows = pastedRows(text, parsePrice);
    const codes = new Set(rows.map((row) => row.code.toLowerCase()));
    readByCodes(codes, warehouse).then(
      (found) => {
        noteShelves(warehouse, [...found.values()]);
        const unknown = rows.filter((row) => !found.has(row.code.toLowerCase()));
        const known = rows.flatMap(({ code, quantity, price }): NewRow[] => {
          const item = found.get(code.toLowerCase());
          return item ? [{ item: lineItem(item), quantity, price }] : [];
        });
        if (known.length > 0) {
          addRows(store, trade, known);
          say(t('entry.pasted', { count: known.length }));
        }
        if (unknown.length > 0) {
          const shown = unknown.slice(0, 8).map((row) => row.code);
          complain(
            t('entry.paste_unknown', { count: unknown.length }),
            shown.join(', ') + (unknown.length > shown.length ? '…' : ''),
          );
        }
        const last = store.getState().order.at(-1);
        if (last) cells.focus(last, 'item');
      },
      () => complain(t('entry.paste_failed')),
    );
  };
}
