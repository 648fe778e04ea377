/** Goes to the first field whose text cannot be read, in the form that has the focus; whether there is one. */
export function focusUnreadable(): boolean {
  const field = formInFocus().querySelector<HTMLElement>('[data-unreadable]');
  // leaving it has it say what is wrong
  if (field === document.activeElement) field?.blur();
  field?.focus();
  return field !== null;
}

/** The form that has the focus, be it by the button in the foot of its dialog. */
function formInFocus(): ParentNode {
  const focused = document.activeElement;
  return focused?.closest('form') ?? (focused instanceof HTMLButtonElement ? focused.form : null) ?? document;
}

/** Goes to the first field at fault, once it is drawn as such, in the form that has the focus. */
export function focusFault(): void {
  const within = formInFocus();
  requestAnimationFrame(() => within.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
