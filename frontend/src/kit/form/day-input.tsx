import { IconCalendar } from '@tabler/icons-react';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { addDays, formatDay, isInReach, parseDay } from '@/kit/format/date';
import { useFormat } from '@/kit/format/use-format';
import { IconButton } from '@/kit/ui/button';
import { Input } from '@/kit/ui/input';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max'> & {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  /** Called when one leaves a text that is no day, and when it is one again. */
  onUnreadable?: (unreadable: boolean) => void;
};

/** A day, typed as one writes it (`20/11`, `20112026`) or taken from the browser's calendar; arrows go day by day. */
export function DayInput({ value, onChange, onUnreadable, min, max, onBlur, onKeyDown, ...rest }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ? formatDay(value) : '');
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a day set from outside replaces what is being typed
  useEffect(() => {
    setText(value ? formatDay(value) : '');
    setWrong(false);
    onUnreadable?.(false);
  }, [value]);
  const take = (typed: string) => {
    const day = parseDay(typed, today());
    const unreadable = day === undefined && typed.trim() !== '';
    setWrong(unreadable);
    onUnreadable?.(unreadable);
    if (typed.trim() === '') {
      if (value) onChange('');
      return;
    }
    if (day === undefined) return;
    setText(formatDay(day));
    if (day !== value) onChange(day);
  };
  return (
    <div className="relative">
      <Input
        inputMode="numeric"
        placeholder={t('day_shape')}
        {...rest}
        aria-invalid={wrong || rest['aria-invalid'] || undefined}
        data-unreadable={wrong || undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={(event) => {
          take(text);
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step && !event.altKey) {
            event.preventDefault();
            const next = addDays(parseDay(text, today()) ?? today(), step);
            if (isInReach(next)) onChange(next);
          } else if (event.key === 'Enter') {
            // whatever Enter sends looks at the field as it stands
            flushSync(() => take(text));
          }
          onKeyDown?.(event);
        }}
        className="pr-9 pointer-coarse:pr-12"
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value}
        min={min}
        max={max}
        onChange={(event) => event.target.value && onChange(event.target.value)}
        className="pointer-events-none absolute bottom-0 left-0 size-px opacity-0"
      />
      <span className="absolute top-0 right-0">
        <IconButton label={t('open_calendar')} tabIndex={-1} onClick={() => calendar.current?.showPicker()}>
          <IconCalendar size={16} className="text-soft" />
        </IconButton>
      </span>
    </div>
  );
}
