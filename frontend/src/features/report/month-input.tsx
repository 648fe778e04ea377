import { type ComponentProps, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, formatMonth, isInReach } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';
import { Input } from '@/kit/ui/input';
import { parseMonth } from './span';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** `YYYY-MM`. */
  value: string;
  onChange: (month: string) => void;
};

/** A month, typed as one writes it (`10`, `10/26`); arrows go month by month. */
export function MonthInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('report');
  const { today } = useFormat();
  const [text, setText] = useState(formatMonth(value));
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(formatMonth(value));
    setWrong(false);
  }, [value]);
  const take = () => {
    const month = parseMonth(text, today());
    setWrong(month === undefined);
    if (month === undefined) return;
    setText(formatMonth(month));
    if (month !== value) onChange(month);
  };
  return (
    <Input
      inputMode="numeric"
      placeholder={t('span.month_shape')}
      {...rest}
      aria-invalid={wrong || undefined}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={take}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (event.key === 'Enter') take();
        else if (step) {
          event.preventDefault();
          const next = addMonths(value, step);
          if (isInReach(next)) onChange(next);
        }
      }}
      className="text-center tabular-nums"
    />
  );
}
