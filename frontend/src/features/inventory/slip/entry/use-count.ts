import { useTranslation } from 'react-i18next';
import type { Item } from '@/api/schema';
import { itemByCode } from '@/kit/pick/item';
import { complain } from '@/kit/ui/toast';
import { unsayLines } from './amiss';
import { useEntry } from './context';
import { addScanned } from './draft';
import { lineItem } from './line';
import { noteShelves } from './stock';

/** Looks up the item of a code; the slip is not whole before it is found. That nobody has it, or trades it, is said here. */
export function useLookUp(): (code: string) => Promise<Item | undefined> {
  const { store, warehouse, lookups } = useEntry();
  const { t } = useTranslation('slip');
  return async (code) => {
    lookups.add(code);
    const item = await itemByCode(code, warehouse).catch(() => null);
    lookups.delete(code);
    unsayLines(store);
    if (item?.active) {
      noteShelves(warehouse, [item]);
      return item;
    }
    if (item) {
      complain(t('entry.gap.NOT_TRADED', { sku: item.sku }));
      return undefined;
    }
    complain(
      item === null ? t('entry.gap.SEARCH_FAILED', { text: code }) : t('entry.gap.UNKNOWN_ITEM', { text: code }),
    );
    return undefined;
  };
}

/** Counts a piece of the item that a code names, wherever it was scanned; the cursor goes there while it is `free`. */
export function useCount(): (code: string, free: () => boolean) => Promise<void> {
  const { trade, store, cells } = useEntry();
  const lookUp = useLookUp();
  return async (code, free) => {
    const item = await lookUp(code);
    if (!item) return;
    const place = addScanned(store, trade, lineItem(item));
    if (free()) cells.focus(place, 'quantity');
  };
}
