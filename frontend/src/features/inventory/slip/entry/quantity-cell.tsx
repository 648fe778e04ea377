import type { ComponentProps, KeyboardEvent } from 'react';
import { QuantityInput } from '@/kit/form/number-input';
import type { Line } from './line';
import { useScans } from './use-scans';

type Props = Omit<ComponentProps<typeof QuantityInput>, 'value' | 'onChange' | 'onMove' | 'unread'> & {
  line: Line;
  label: string;
  onEnter: () => void;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** The quantity of a line. Who scans one piece after the other need not touch the keyboard: a code in here is the next piece. */
export function QuantityCell({ line, label, onEnter, onMove, ...rest }: Props) {
  const scans = useScans(line.key);
  return (
    <QuantityInput
      {...rest}
      aria-label={label}
      value={line.quantity}
      unread={line.unread?.quantity}
      onChange={scans.type}
      onFocus={(event) => {
        scans.begin();
        event.target.select();
      }}
      onBlur={(event) => scans.leave(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return onMove(event);
        event.preventDefault();
        if (scans.enter(event.currentTarget.value)) event.currentTarget.select();
        else onEnter();
      }}
    />
  );
}
