import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/kit/format';
import { complain, say } from '@/kit/ui/toast';
import { unsayLines } from './amiss';
import { useEntry } from './context';
import { addRows, filledLines, type NewRow } from './draft';
import { firstCell, gapsOf } from './gaps';
import { lineItem } from './line';
import { isRows, pastedRows } from './paste';
import { noteShelves, readByCodes } from './stock';

/** So many lines may a slip have. */
const mostLines = 2000;
/** So many are named one by one. */
const mostNamed = 8;

const listed = (shown: readonly (string | number)[], count: number) =>
  shown.join(', ') + (count > shown.length ? '…' : '');

/** Takes rows that are pasted from a spreadsheet as lines; a mere word goes into the field as ever. */
export function usePasteRows() {
  const { trade, store, cells, warehouse, lookups } = useEntry();
  const { t } = useTranslation('slip');
  const { parsePrice } = useFormat();
  return (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isRows(text)) return;
    event.preventDefault();
    const rows = pastedRows(text, parsePrice);
    if (filledLines(store.getState()).length + rows.length > mostLines) {
      return complain(t('entry.paste_too_many', { count: rows.length }), t('entry.paste_most', { most: mostLines }));
    }
    const codes = new Set(rows.map((row) => row.code.toLowerCase()));
    const awaited = rows[0]?.code ?? '';
    lookups.add(awaited);
    const found = readByCodes(codes, warehouse).finally(() => {
      lookups.delete(awaited);
      unsayLines(store);
    });
    found.then(
      (found) => {
        noteShelves(warehouse, [...found.values()]);
        const unknown = rows.filter((row) => !row.heading && !found.has(row.code.toLowerCase()));
        const known = rows.flatMap(({ code, quantity, price, unread }): NewRow[] => {
          const item = found.get(code.toLowerCase());
          return item ? [{ item: lineItem(item), quantity, price, unread }] : [];
        });
        const added = known.length > 0 ? addRows(store, trade, known) : [];
        if (known.length > 0) say(t('entry.pasted', { count: known.length }));
        const { order, lines } = store.getState();
        const unread = added.filter((key) => lines[key]?.unread?.quantity || lines[key]?.unread?.price);
        if (unread.length > 0) {
          const numbers = unread.slice(0, mostNamed).map((key) => order.indexOf(key) + 1);
          complain(
            t('entry.paste_unread', { count: unread.length }),
            t('entry.paste_unread_lines', { numbers: listed(numbers, unread.length) }),
          );
        }
        if (unknown.length > 0) {
          const codes = unknown.slice(0, mostNamed).map((row) => row.code);
          complain(t('entry.paste_unknown', { count: unknown.length }), listed(codes, unknown.length));
        }
        const [amiss] = unread;
        const last = order.at(-1);
        if (amiss && lines[amiss]) cells.focus(amiss, firstCell(gapsOf(lines[amiss])) ?? 'quantity');
        else if (last) cells.focus(last, 'item');
      },
      () => complain(t('entry.paste_failed')),
    );
  };
}
