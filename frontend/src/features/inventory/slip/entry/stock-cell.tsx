import { useTranslation } from 'react-i18next';
import { inks } from '@/kit/exposure/exposure';
import { addQuantities, formatQuantity } from '@/kit/format';
import { cx } from '@/kit/ui/cx';
import { useDraft, useEntry } from './context';
import type { Line } from './line';
import type { Ceiling } from './refusal';
import { type Shelf, useShelf } from './stock';
import { stockLevel, usageOf } from './usage';

/** How much the slip may take of an item: what was read, or less where the server said so. */
export function availableOf(shelf: Shelf | undefined, ceiling: Ceiling | undefined): number | undefined {
  if (!shelf) return ceiling?.available;
  return ceiling ? Math.min(shelf.available, ceiling.available) : shelf.available;
}

/** Where an item stands with all lines of this slip together. */
export function useStanding(line: Line) {
  const { trade, warehouse } = useEntry();
  const id = line.item?.id ?? '';
  const shelf = useShelf(warehouse, id);
  const ceiling = useDraft((draft) => draft.refused?.ceilings[id]);
  const wanted = useDraft((draft) => usageOf(draft.lines).byItem.get(id) ?? 0);
  const available = availableOf(shelf, ceiling);
  if (!line.item || available === undefined) return undefined;
  if (trade === 'receipt')
    return { level: 'good' as const, wanted, available, left: addQuantities(shelf?.onHand ?? 0, wanted) };
  const level = stockLevel(wanted, available, line.item.low_stock);
  return { level, wanted, available, left: addQuantities(available, -wanted), date: ceiling?.date };
}

/** What will be left on the shelf after the slip. */
export function StockCell({ line }: { line: Line }) {
  const { t } = useTranslation('slip');
  const standing = useStanding(line);
  if (!standing) return null;
  const { level, left } = standing;
  return (
    <p className="text-sm text-soft lg:text-right" data-stock={level}>
      <span className="lg:hidden">{t('entry.left')} </span>
      <span className={cx('tabular-nums', level === 'good' ? undefined : cx(inks[level], 'font-medium'))}>
        {formatQuantity(left)} {line.item?.unit}
      </span>
    </p>
  );
}
