import { type ComponentProps, type KeyboardEvent, useRef } from 'react';
import { QuantityInput } from '@/kit/form/number-input';
import { parseDecimal } from '@/kit/format';
import { itemByCode } from '@/kit/pick/item';
import { useEntry } from './context';
import { addScanned, setLine } from './draft';
import { type Line, lineItem } from './line';
import { noteShelves } from './stock';

type Props = Omit<ComponentProps<typeof QuantityInput>, 'value' | 'onChange' | 'onMove'> & {
  line: Line;
  label: string;
  onEnter: () => void;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** So many figures in a row are a barcode, not a quantity. */
const scanned = /^\d{8,14}$/;

/** The quantity of a line. Who scans one piece after the other need not touch the keyboard: a code in here is the next piece. */
export function QuantityCell({ line, label, onEnter, onMove, ...rest }: Props) {
  const { trade, store, cells, warehouse } = useEntry();
  const before = useRef(line.quantity);
  const set = (quantity: number | undefined) => setLine(store, line.key, (now) => ({ ...now, quantity }));
  const scan = async (code: string) => {
    const item = await itemByCode(code, warehouse).catch(() => undefined);
    if (!item) return;
    noteShelves(warehouse, [item]);
    cells.focus(addScanned(store, trade, lineItem(item)), 'quantity');
  };
  return (
    <QuantityInput
      {...rest}
      aria-label={label}
      value={line.quantity}
      onChange={set}
      onFocus={(event) => {
        before.current = line.quantity;
        event.target.select();
      }}
      onKeyDown={(event) => {
        const text = event.currentTarget.value.trim();
        if (event.key !== 'Enter' || event.ctrlKey) return onMove(event);
        event.preventDefault();
        if (scanned.test(text) || (text !== '' && parseDecimal(text) === undefined)) {
          set(before.current ?? 1);
          event.currentTarget.select();
          void scan(text);
        } else onEnter();
      }}
    />
  );
}
