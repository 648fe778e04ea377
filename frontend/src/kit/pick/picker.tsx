import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type Ref, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/kit/ui/cx';
import { inputLook } from '@/kit/ui/input';
import { chooseOnEnter, type Naming } from './choose';

type Props<T> = Naming<T> & {
  value: T | null;
  onChange: (value: T | null) => void;
  /** Reads what fits the typed text; the best first. */
  search: (text: string, signal?: AbortSignal) => Promise<T[]>;
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
  'aria-required'?: boolean;
  /** Enter was pressed and something is chosen, about to be found, or left as it was: one may move on. */
  onEnter?: (text: string) => void;
  /**
   * Enter was pressed on a text that nothing fits, or that could not be looked up; who hears it says so. Left out: the
   * picker says it. `true`: what was chosen before stands there again.
   */
  onUnknown?: (text: string, failed: boolean) => unknown;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

type Missed = 'nothing' | 'several' | 'failed';
/** A text that Enter looks for, or has looked for in vain. */
type Late = { text: string; kind: 'sought' | Missed };

/**
 * Finds one of many by typing a part of its name or code. Enter takes what fits: the one whose code it is,
 * else the first. It never waits for the list, so a scanner or a quick hand may go on typing elsewhere.
 */
export function Picker<T>(props: Props<T>) {
  const { value, onChange, search, searchKey, idOf, textOf, isExact, isOwn, row, inputRef, className, ...rest } = props;
  const { onEnter, onUnknown, onKeyDown, ...input } = rest;
  const { t } = useTranslation();
  const chosen = value ? textOf(value) : '';
  const chosenId = value ? idOf(value) : '';
  const [text, setText] = useState(chosen);
  const [open, setOpen] = useState(false);
  const byArrow = useRef<T>(undefined);
  // what Enter looks for, and what came of it in vain
  const sought = useRef<AbortController>(undefined);
  const [late, setLate] = useState<Late>();
  const wanted = useDeferredValue(value && text === chosen ? '' : text.trim());
  /** A newer wish: whatever Enter looked for before may come, and is not taken. */
  const anew = () => {
    sought.current?.abort();
    setLate(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one was set, here or from outside
  useEffect(() => {
    anew();
    setText(chosen);
  }, [chosenId]);
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
    anew();
    if (unchanged) return onEnter?.(typed);
    const listed = wanted === typed && found.isSuccess && !found.isPlaceholderData ? items : undefined;
    const seeking = new AbortController();
    sought.current = seeking;
    const { signal } = seeking;
    const choice = chooseOnEnter(typed, listed, (q) => search(q, signal), { isExact, isOwn });
    if (choice instanceof Promise) {
      setLate({ text: typed, kind: 'sought' });
      onEnter?.(typed);
      void choice
        .catch(() => ({ missed: 'failed' as const }))
        .then((outcome) => {
          // somebody has chosen, or typed on, meanwhile
          if (signal.aborted) return;
          if ('found' in outcome) {
            setLate(undefined);
            onChange(outcome.found);
          } else miss(typed, outcome.missed);
        });
    } else if ('found' in choice) {
      onChange(choice.found);
      setText(textOf(choice.found));
      onEnter?.(typed);
    } else {
      // the several stand on the list
      setOpen(choice.missed === 'several');
      miss(typed, choice.missed);
    }
  };
  const miss = (typed: string, kind: Missed) => {
    const told = onUnknown && kind !== 'several';
    setLate(told ? undefined : { text: typed, kind });
    if (told && onUnknown(typed, kind === 'failed') === true) setText(chosen);
  };

  return (
    <Combobox.Root
      items={items}
      filter={null}
      autoHighlight
      value={value}
      onValueChange={(next) => {
        anew();
        onChange(next);
      }}
      inputValue={text}
      onInputValueChange={(next, { reason }) => {
        setText(next);
        if (reason === 'input-change') anew();
      }}
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
        {...(late && late.kind !== 'sought' ? { 'aria-invalid': true } : undefined)}
        // a form is not sent with what one has not chosen yet
        data-unreadable={late ? '' : undefined}
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
      <Note late={late} />
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-[max(var(--anchor-width),20rem)] max-w-[var(--available-width)] max-sm:w-(--available-width) overflow-y-auto rounded-md border bg-surface py-1 shadow-pop">
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

/** What came of a text that was looked for in vain. */
function Note({ late }: { late: Late | undefined }) {
  const { t } = useTranslation();
  if (!late || late.kind === 'sought') return null;
  const { text, kind } = late;
  return (
    <p role="alert" className="text-sm text-bad">
      {kind === 'failed' ? t('search_failed') : t(kind === 'several' ? 'pick.several' : 'pick.unknown', { text })}
    </p>
  );
}
