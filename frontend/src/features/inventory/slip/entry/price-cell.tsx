import { type ComponentProps, type KeyboardEvent, useRef } from 'react';
import { PriceInput } from '@/kit/form/number-input';
import { useFormat } from '@/kit/format';
import { barcode } from './burst';
import { useEntry } from './context';
import { setLine } from './draft';
import { type Line, usualPrice, withFigure } from './line';
import { useCount } from './use-count';

type Props = Omit<ComponentProps<typeof PriceInput>, 'value' | 'onChange' | 'unread'> & {
  line: Line;
  label: string;
  onEnter: () => void;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** From so many figures on a text is a code, whatever goods may cost. */
const surely = 10;

/**
 * Whether figures in a price are the code of an item: so many in a row, and nothing like what the item costs. `known`
 * are the prices that are known of it.
 */
export function isCode(text: string, price: number | undefined, known: readonly (number | undefined)[]): boolean {
  if (!barcode.test(text) || price === undefined) return false;
  const likely = known.filter((one) => one !== undefined && one > 0) as number[];
  if (likely.length === 0) return text.length >= surely;
  return !likely.some((one) => price >= one / 10 && price <= one * 10);
}

/** The unit price of a line. A code that is scanned here counts a piece, and the price stays what it was. */
export function PriceCell({ line, label, onEnter, onMove, ...rest }: Props) {
  const { trade, store, cells } = useEntry();
  const { parsePrice } = useFormat();
  const count = useCount();
  const former = useRef<Line>(line);
  const typing = useRef(false);
  const now = () => store.getState().lines[line.key] ?? line;
  const settle = (typed: string): boolean => {
    const text = typed.trim();
    const { price, item, unit, unread } = former.current;
    const code = typing.current && isCode(text, parsePrice(text), [price, usualPrice(trade, item, unit)]);
    typing.current = false;
    if (!code) {
      former.current = now();
      return false;
    }
    setLine(store, line.key, (before) => ({ ...before, price, unread: { ...before.unread, price: unread?.price } }));
    void count(text, () => !typing.current && cells.isAt(line.key, 'price'));
    return true;
  };
  return (
    <PriceInput
      {...rest}
      aria-label={label}
      value={line.price}
      unread={line.unread?.price}
      onChange={(price, text) => {
        // it may have been filled in after the field had the focus
        if (!typing.current) former.current = now();
        typing.current = true;
        setLine(store, line.key, (before) => withFigure(before, 'price', price, text));
      }}
      onBlur={(event) => settle(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return onMove(event);
        event.preventDefault();
        if (settle(event.currentTarget.value)) event.currentTarget.select();
        else onEnter();
      }}
    />
  );
}
