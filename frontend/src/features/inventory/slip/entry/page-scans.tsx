import { useEffect, useMemo, useRef } from 'react';
import { parseDay, today } from '@/kit/format';
import { makeBurst } from './burst';
import { useCount } from './use-count';

type Field = HTMLInputElement | HTMLSelectElement;

/** What a field was before a code was scanned into it. */
type Before = { field: Field; value: string };

/** Puts a text into a field as if it were typed or chosen there. */
function put({ field, value }: Before): void {
  if (field.value === value) return;
  const make = field instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(make.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }));
}

/** Fields that know what to do with a code by themselves, or that are none of the slip's. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return false;
  if (!target.closest('[data-entry]')) return true;
  return target instanceof HTMLInputElement && !target.matches('[data-no-code]');
}

/**
 * Counts what is scanned while the cursor is nowhere, on a button or choice, or where a code has no business: there it
 * would press, choose or write something.
 */
export function PageScans({ open }: { open: boolean }) {
  const count = useCount();
  const burst = useMemo(makeBurst, []);
  const before = useRef<Before>(undefined);
  useEffect(() => {
    if (!open) return undefined;
    const hear = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const { begun, code } = burst.hear(key, event.timeStamp);
      if (begun) {
        const field = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target : undefined;
        before.current = field && { field, value: field.value };
      }
      if (!code || isElsewhere(target)) return;
      // a practised hand types the figures of a day as quickly
      if (target instanceof HTMLElement && target.matches('[data-day]') && parseDay(code, today())) return;
      event.preventDefault();
      event.stopPropagation();
      if (before.current && before.current.field === target) put(before.current);
      const at = document.activeElement;
      void count(code, () => document.activeElement === at && !burst.flows());
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  });
  return null;
}
