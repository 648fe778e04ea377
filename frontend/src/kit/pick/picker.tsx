import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/kit/ui/cx';
import { inputLook } from '@/kit/ui/input';

type Props<T> = {
  value: T | null;
  onChange: (value: T | null) => void;
  /** Reads what fits the typed text; the best first. */
  search: (text: string, signal: AbortSignal) => Promise<T[]>;
  searchKey: readonly unknown[];
  idOf: (value: T) => string;
  textOf: (value: T) => string;
  /** A row of the list. */
  row: (value: T) => ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
  className?: string;
  id?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
  /** Pressed Enter on nothing to choose from; the text that was typed. */
  onEnter?: (text: string) => void;
};

/** Finds one of many by typing a part of its name or code; Enter takes the first that fits. */
export function Picker<T>(props: Props<T>) {
  const { value, onChange, search, searchKey, idOf, textOf, row, inputRef, className, onEnter, ...input } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(value ? textOf(value) : '');
  const [open, setOpen] = useState(false);
  const wanted = useDeferredValue(value && text === textOf(value) ? '' : text.trim());
  const found = useQuery({
    queryKey: ['pick', ...searchKey, wanted],
    queryFn: ({ signal }) => search(wanted, signal),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const items = found.data ?? [];
  return (
    <Combobox.Root
      items={items}
      filter={null}
      autoHighlight
      value={value}
      onValueChange={(next) => onChange(next)}
      inputValue={text}
      onInputValueChange={(next) => setText(next)}
      open={open}
      onOpenChange={setOpen}
      itemToStringLabel={textOf}
      isItemEqualToValue={(one, other) => idOf(one) === idOf(other)}
    >
      <Combobox.Input
        {...input}
        ref={inputRef}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && items.length === 0) onEnter?.(text);
        }}
        onFocus={(event) => event.target.select()}
        className={cx(inputLook, className)}
      />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-[max(var(--anchor-width),20rem)] max-w-[var(--available-width)] overflow-y-auto rounded-md border bg-surface py-1 shadow-pop">
            <Combobox.Status className="px-3 py-1.5 text-sm text-soft empty:hidden">
              {found.isError
                ? t('search_failed')
                : found.isPending
                  ? t('loading')
                  : items.length === 0
                    ? t('nothing_found')
                    : null}
            </Combobox.Status>
            <Combobox.List>
              {(item: T) => (
                <Combobox.Item
                  key={idOf(item)}
                  value={item}
                  className="cursor-default px-3 py-1.5 outline-none select-none pointer-coarse:py-2.5 data-highlighted:bg-accent-wash"
                >
                  {row(item)}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
