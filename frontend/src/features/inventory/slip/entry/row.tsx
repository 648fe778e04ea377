import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/kit/format';
import { IconButton } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { Select } from '@/kit/ui/select';
import { useWide } from '@/kit/ui/use-wide';
import { leaveLine } from './amiss';
import { useDraft, useEntry } from './context';
import { setLine } from './draft';
import { saidOf } from './gaps';
import { ItemCell } from './item-cell';
import { amountOf, inUnit, isWritten, oddPrice } from './line';
import { PriceCell } from './price-cell';
import { QuantityCell } from './quantity-cell';
import type { Cell } from './refusal';
import { RowNote } from './row-note';
import { StockCell } from './stock-cell';
import { useLineKeys } from './use-line-keys';

/** The columns of a line where there is room; below that a line is a card. */
export const columns =
  'lg:grid-cols-[2rem_6rem_minmax(11rem,1fr)_6rem_6.5rem_8.5rem_8.5rem_8rem_2rem] lg:items-center lg:gap-x-2';

/** A line of the slip. It draws itself anew only for what concerns it. */
export const Row = memo(function Row({ lineKey, index }: { lineKey: string; index: number }) {
  const { trade, store, cells } = useEntry();
  const { t } = useTranslation('slip');
  const { money } = useFormat();
  const line = useDraft((draft) => draft.lines[lineKey]);
  const refused = useDraft((draft) => draft.refused?.lines[lineKey]);
  const keys = useLineKeys(lineKey);
  const wide = useWide();
  useLayoutEffect(() => cells.arrived(), [cells]);
  const moveFromItem = useCallback((event: KeyboardEvent<HTMLInputElement>) => keys.move(event, 'item'), [keys]);
  const units = useMemo(() => {
    const { unit, packs } = line?.item ?? { unit: '', packs: [] };
    return [{ value: '', label: unit }, ...packs.map((pack) => ({ value: pack.name, label: pack.name }))];
  }, [line?.item]);
  const faults = useMemo(() => (line ? { ...saidOf(line), ...refused } : undefined), [line, refused]);
  if (!line) return null;
  const { item } = line;
  const number = index + 1;
  const amount = amountOf(line);
  const noteId = `note-${lineKey}`;
  const described = (cell: Cell) => ({
    'data-cell': cell,
    'aria-invalid': faults?.[cell] ? true : undefined,
    'aria-describedby': noteId,
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div
      role="group"
      aria-label={t('entry.line', { number })}
      data-line={lineKey}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leaveLine(store, lineKey);
      }}
      className={cx('group/line grid grid-cols-12 gap-2 border-b px-3 py-2 lg:py-1', columns)}
    >
      <span className="num hidden text-soft lg:block">{number}</span>
      <span className="hidden truncate text-sm text-soft tabular-nums lg:block">{item?.sku}</span>
      <div className="col-span-10 lg:col-span-1">
        <ItemCell
          lineKey={lineKey}
          item={item}
          label={t('entry.item_of', { number })}
          invalid={Boolean(faults?.item)}
          describedBy={noteId}
          onMove={moveFromItem}
        />
      </div>
      <span className="col-span-2 justify-self-end lg:order-last lg:col-span-1">
        {isWritten(line) ? (
          <IconButton tabIndex={-1} label={t('entry.remove', { number })} onClick={keys.remove}>
            <IconTrash size={16} className="text-soft" />
          </IconButton>
        ) : null}
      </span>
      <div className="col-span-4 lg:col-span-1">
        <QuantityCell
          {...described('quantity')}
          line={line}
          label={t('entry.quantity_of', { number })}
          placeholder={wide ? undefined : t('quantity')}
          onEnter={() => cells.focus(lineKey, units.length > 1 || line.sought ? 'unit' : 'price')}
          onMove={(event) => keys.move(event, 'quantity')}
        />
      </div>
      <div className="col-span-3 lg:col-span-1">
        {units.length > 1 || line.sought ? (
          <Select
            {...described('unit')}
            aria-label={t('entry.unit_of', { number })}
            value={line.unit}
            onChange={(unit) => setLine(store, lineKey, (before) => inUnit(trade, before, unit))}
            options={units}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey) return;
              event.preventDefault();
              cells.focus(lineKey, 'price');
            }}
          />
        ) : (
          <span className="flex h-8 items-center px-2 text-soft pointer-coarse:h-11">{item?.unit}</span>
        )}
      </div>
      <div className="col-span-5 lg:col-span-1">
        <PriceCell
          {...described('price')}
          line={line}
          label={t('entry.price_of', { number })}
          className={oddPrice(trade, line) && 'border-warn'}
          placeholder={wide ? undefined : t('price')}
          onEnter={keys.next}
          onMove={(event) => keys.move(event, 'price')}
        />
      </div>
      <output className="num order-12 col-span-6 font-medium lg:order-none lg:col-span-1">
        {amount === undefined ? null : money(amount)}
      </output>
      <div className="order-11 col-span-6 lg:order-none lg:col-span-1">
        <StockCell line={line} />
      </div>
      <RowNote id={noteId} line={line} faults={faults} onRemove={keys.remove} />
    </div>
  );
});
