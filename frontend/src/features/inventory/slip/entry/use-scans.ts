import { useRef } from 'react';
import { addQuantities, parseDecimal } from '@/kit/format';
import { barcode } from './burst';
import { useEntry } from './context';
import { addScanned, setLine } from './draft';
import { lineItem, withFigure } from './line';
import { useLookUp } from './use-count';

/** A quantity that cannot be read, as `1.5` or `2 thùng`, and no code. */
const figures = /^[\d.,]+(?:\s.*)?$/;

/** Codes that are scanned into the quantity of a line: each counts one piece, here or on the line of its item. */
export function useScans(key: string) {
  const { trade, store, cells } = useEntry();
  const lookUp = useLookUp();
  const quantity = () => store.getState().lines[key]?.quantity;
  // what the line holds besides the code that is being typed
  const counted = useRef<number>(undefined);
  const typing = useRef(false);
  const set = (figure: number | undefined, text = '') =>
    setLine(store, key, (now) => withFigure(now, 'quantity', figure, text));

  const scan = async (code: string) => {
    const item = await lookUp(code);
    if (!item) return;
    const line = store.getState().lines[key];
    const here = line?.item?.id === item.id && line.unit === '';
    // the next code may be on its way into the field already; what is counted is put there when it is whole
    if (here) counted.current = addQuantities(counted.current ?? 0, 1);
    if (!typing.current && (here || line?.unread?.quantity?.trim() === code)) set(counted.current);
    const place = here ? key : addScanned(store, trade, lineItem(item));
    if (!typing.current && cells.isOn(key)) cells.focus(place, 'quantity');
  };

  /** Takes a code for the next piece; whether the text is one. A word may be one where Enter was pressed on it. */
  const take = (text: string, words: boolean): boolean => {
    const word = words && text !== '' && parseDecimal(text) === undefined && !figures.test(text);
    if (!word && !barcode.test(text)) return false;
    // a word that nobody knows stays to be mended; the figures of a code never were a quantity
    if (!word) set(counted.current);
    typing.current = false;
    void scan(text);
    return true;
  };
  const settle = (typed: string, words: boolean): boolean => {
    const taken = take(typed.trim(), words);
    typing.current = false;
    if (!taken) counted.current = quantity();
    return taken;
  };

  return {
    begin: () => {
      counted.current = quantity();
      typing.current = false;
    },
    type: (figure: number | undefined, text: string) => {
      // the quantity may have been filled in after the field had the focus
      if (!typing.current) counted.current = quantity() ?? counted.current;
      typing.current = true;
      if (!barcode.test(text.trim())) set(figure, text);
    },
    /** Enter was pressed; whether it was on a code. */
    enter: (text: string) => settle(text, true),
    leave: (text: string) => {
      if (typing.current) settle(text, false);
    },
  };
}
