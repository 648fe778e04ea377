import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react';
import { parseDecimal, ungrouped } from '@/kit/format/money';
import { formatQuantity } from '@/kit/format/quantity';
import { useFormat } from '@/kit/format/use-format';
import { cx } from '@/kit/ui/cx';
import { Input } from '@/kit/ui/input';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  value: number | undefined;
  /** Called as one types, with what is readable so far and the text itself. */
  onChange: (value: number | undefined, text: string) => void;
  /** A text that is no figure, shown where there is no value: it was typed or pasted before. */
  unread?: string;
  /** Called when one leaves a text that is no figure, and when it is one again. */
  onUnreadable?: (unreadable: boolean) => void;
};

type Shape = { read: (text: string) => number | undefined; show: (value: number) => string };

/** A figure that stands without its points and is typed freely while it has the focus, and is set in order when one leaves it. */
function NumberInput({
  value,
  onChange,
  unread,
  onUnreadable,
  shape,
  className,
  onFocus,
  onBlur,
  ...rest
}: Props & { shape: Shape }) {
  const show = (figure: number | undefined) => (figure === undefined ? (unread ?? '') : shape.show(figure));
  const edit = (figure: number | undefined) => (figure === undefined ? show(figure) : ungrouped(show(figure)));
  const [text, setText] = useState(() => show(value));
  const typing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const toSelect = useRef(false);
  const unreadBefore = useRef(unread);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a value set from outside replaces what is being typed
  useLayoutEffect(() => {
    // at once: a scanner may type on before anything is painted
    const dropped = unread === undefined && unreadBefore.current === text && text !== '';
    unreadBefore.current = unread;
    if (typing.current && shape.read(text) === value && !dropped) return;
    const inHand = document.activeElement === input.current;
    setText(inHand ? edit(value) : show(value));
    onUnreadable?.(false);
    // a figure that is filled in under the cursor is replaced by what one types next
    toSelect.current = inHand;
  }, [value, unread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the text stands in the field
  useLayoutEffect(() => {
    if (toSelect.current) input.current?.select();
    toSelect.current = false;
  }, [text]);
  const wrong = text.trim() !== '' && shape.read(text) === undefined;
  return (
    <Input
      ref={input}
      inputMode="decimal"
      {...rest}
      aria-invalid={wrong || rest['aria-invalid'] || undefined}
      data-unreadable={wrong || undefined}
      value={text}
      onChange={(event) => {
        typing.current = true;
        const figure = shape.read(event.target.value);
        setText(event.target.value);
        onChange(figure, event.target.value);
        if (figure !== undefined || event.target.value.trim() === '') onUnreadable?.(false);
      }}
      onFocus={(event) => {
        if (text === show(value) && text !== edit(value)) {
          setText(edit(value));
          toSelect.current = true;
        }
        onFocus?.(event);
      }}
      onBlur={(event) => {
        typing.current = false;
        if (wrong) onUnreadable?.(true);
        else setText(show(value));
        onBlur?.(event);
      }}
      className={cx('num', className)}
    />
  );
}

const quantity: Shape = { read: parseDecimal, show: formatQuantity };

/** A quantity: at most 3 decimals. */
export function QuantityInput(props: Props) {
  return <NumberInput {...props} shape={quantity} />;
}

/** A unit price in the tenant's currency: at most 4 decimals more than its amounts have. */
export function PriceInput(props: Props) {
  const { parsePrice, price } = useFormat();
  return <NumberInput {...props} shape={{ read: parsePrice, show: price }} />;
}

/** Money in the tenant's currency; takes `3,2tr` and `500k`. */
export function MoneyInput(props: Props) {
  const { parseMoney, money } = useFormat();
  return <NumberInput {...props} shape={{ read: parseMoney, show: money }} />;
}
