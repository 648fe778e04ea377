import type { KeyboardEvent } from 'react';

const places = 'input:not([tabindex="-1"]), select, textarea, button[type="submit"]';

/** Goes from a field of a form to the next one; from the last to the button that sends it. */
export function toNextField(form: HTMLElement, from: Element): void {
  const fields = [...form.querySelectorAll<HTMLElement>(places)];
  const next = fields[fields.indexOf(from as HTMLElement) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/**
 * What Enter does in the form, as everywhere where slips are written: with Ctrl it posts, alone it goes on to the next
 * field. In a text of several lines it begins a line, on a button it presses it.
 */
export function onEnter(event: KeyboardEvent<HTMLElement>, post: () => void): void {
  const { target, currentTarget, nativeEvent } = event;
  // a question over the form is not in it; a text that is still being composed takes its Enter itself
  if (event.key !== 'Enter' || nativeEvent.isComposing || !currentTarget.contains(target as Node)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    post();
  } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    // the field may have done its own with it, as the one that finds the agency
    if (!event.defaultPrevented) toNextField(currentTarget, target);
    event.preventDefault();
  }
}
