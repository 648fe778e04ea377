import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/kit/form/day-input';
import { IconButton } from '@/kit/ui/button';
import { Input } from '@/kit/ui/input';
import { type Option, Select } from '@/kit/ui/select';

/** The row of filters above a list. What they hold lives in the address, nowhere else. */
export function Filters({ children }: { children: ReactNode }) {
  return <search className="no-print flex flex-wrap items-end gap-2">{children}</search>;
}

type SearchProps = { value: string | undefined; onChange: (value: string | undefined) => void; label: string };

/** Searches as one types; `/` goes there, and the arrow down goes on to the first row that was found. */
export function SearchFilter({ value, onChange, label }: SearchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value ?? '');
  useEffect(() => {
    // the address changed by itself: back, a link
    if ((value ?? '') !== sent.current) {
      sent.current = value ?? '';
      setText(value ?? '');
    }
  }, [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = wanted;
      onChange(wanted || undefined);
    }, 150);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <div className="relative min-w-48 grow sm:max-w-80">
      <IconSearch
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-2 left-2 text-soft pointer-coarse:top-3.5"
      />
      <Input
        type="search"
        data-shortcut="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const first = event.key === 'ArrowDown' && document.querySelector<HTMLElement>('main tbody a');
          if (!first) return;
          event.preventDefault();
          first.focus();
        }}
        className="px-7 pointer-coarse:px-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <span className="absolute top-0 right-0">
          <IconButton label={t('clear')} onClick={() => setText('')}>
            <IconX size={14} />
          </IconButton>
        </span>
      ) : null}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: readonly Option[];
  all?: string;
};

/** One of a few, or all. */
export function ChoiceFilter({ label, value, onChange, options, all }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="w-auto max-w-56">
      <Select
        aria-label={label}
        value={value ?? ''}
        onChange={(next) => onChange(next || undefined)}
        options={options}
        empty={all ?? `${label}: ${t('all')}`}
      />
    </div>
  );
}

type DaysProps = {
  from: string | undefined;
  to: string | undefined;
  onChange: (days: { from?: string; to?: string }) => void;
};

/** From one day to another, both included; either may be open. */
export function DaysFilter({ from, to, onChange }: DaysProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{t('days')}</legend>
      <div className="w-34 pointer-coarse:w-41">
        <DayInput
          aria-label={t('from_day')}
          placeholder={t('from_day')}
          value={from ?? ''}
          onChange={(day) => onChange({ from: day || undefined, to })}
        />
      </div>
      <span aria-hidden>–</span>
      <div className="w-34 pointer-coarse:w-41">
        <DayInput
          aria-label={t('to_day')}
          placeholder={t('to_day')}
          value={to ?? ''}
          onChange={(day) => onChange({ from, to: day || undefined })}
        />
      </div>
    </fieldset>
  );
}
