import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type Ref, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/kit/ui/cx';
import { inputLook } from '@/kit/ui/input';
import { chooseOnEnter } from './choose';

type Props<T> = {
  value: T | null;
  onChange: (value: T | null) => void;
  /** Reads what fits the typed text; the best first. */
  search: (text: string, signal?: AbortSignal) => Promise<T[]>;
  searchKey: readonly unknown[];
  idOf: (value: T) => string;
  textOf: (value: T) => string;
  /** Whether the text is its very code; such a one wins over the first of the list. */
  isExact?: (value: T, text: string) => boolean;
  /** A row of the list. */
  row: (value: T) => ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
  className?: string;
  id?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
  'aria-required'?: boolean;
  /** Enter was pressed and something is chosen, about to be found, or left as it was: one may move on. */
  onEnter?: (text: string) => void;
  /** Enter was pressed on a text that nothing fits. */
  onUnknown?: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/**
 * Finds one of many by typing a part of its name or code. Enter takes what fits: the one whose code it is,
 * else the first. It never waits for the list, so a scanner or a quick hand may go on typing elsewhere.
 */
export function Picker<T>(props: Props<T>) {
  const { value, onChange, search, searchKey, idOf, textOf, isExact, row, inputRef, className, ...rest } = props;
  const { onEnter, onUnknown, onKeyDown, ...input } = rest;
  const { t } = useTranslation();
  const chosen = value ? textOf(value) : '';
  const chosenId = value ? idOf(value) : '';
  const [text, setText] = useState(chosen);
  const [open, setOpen] = useState(false);
  const byArrow = useRef<T>(undefined);
  const wanted = useDeferredValue(value && text === chosen ? '' : text.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one was set from outside
  useEffect(() => setText(chosen), [chosenId]);
  const found = useQuery({
    queryKey: ['pick', ...searchKey, wanted],
    queryFn: ({ signal }) => search(wanted, signal),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const items = found.data ?? [];

  const enter = (event: KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler?: () => void }) => {
    const typed = text.trim();
    const unchanged = typed === '' || typed === chosen;
    if (byArrow.current || (unchanged && typed === '' && value)) {
      // the list's own doing: it takes what the arrows chose, or clears the value
      if (byArrow.current) queueMicrotask(() => onEnter?.(typed));
      return;
    }
    event.preventBaseUIHandler?.();
    event.preventDefault();
    setOpen(false);
    if (unchanged) return onEnter?.(typed);
    const listed = wanted === typed && found.isSuccess && !found.isPlaceholderData ? items : undefined;
    const choice = chooseOnEnter(typed, listed, search, isExact);
    if (choice instanceof Promise) {
      onEnter?.(typed);
      void choice
        .catch(() => undefined)
        .then((late) => {
          if (late) onChange(late);
          else onUnknown?.(typed);
        });
    } else if (choice) {
      onChange(choice);
      setText(textOf(choice));
      onEnter?.(typed);
    } else onUnknown?.(typed);
  };

  return (
    <Combobox.Root
      items={items}
      filter={null}
      autoHighlight
      value={value}
      onValueChange={(next) => onChange(next)}
      inputValue={text}
      onInputValueChange={(next) => setText(next)}
      onItemHighlighted={(item, details) => {
        byArrow.current = details.reason === 'keyboard' ? item : undefined;
      }}
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
          onKeyDown?.(event);
          if (event.defaultPrevented || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          enter(event);
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
