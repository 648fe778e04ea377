import type { ComponentProps } from 'react';
import { cx } from './cx';
import { inputLook } from './input';

export type Option = { value: string; label: string };

type Props = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** The words of "none chosen"; left out where one must be chosen. */
  empty?: string;
};

/**
 * A choice of a few. The browser's own control: best by keyboard, on a phone and for screen readers.
 */
export function Select({ value, onChange, options, empty, className, ...rest }: Props) {
  return (
    <select
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(inputLook, 'pr-1', className)}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
