/** What could not be kept where all tabs see it: the room of the storage is used up, or it is closed to pages. */
const aside = new Map<string, string>();

/** Keeps a text for all tabs; where there is no room for it, for this page. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
    aside.delete(name);
  } catch {
    // what stood there before must not outlive this
    localStorage.removeItem(name);
    aside.set(name, text);
  }
}

/** What is kept under a name. */
export function kept(name: string): string | null {
  return localStorage.getItem(name) ?? aside.get(name) ?? null;
}

/** Keeps it no longer. */
export function drop(name: string): void {
  localStorage.removeItem(name);
  aside.delete(name);
}

/** The slips that this browser has posted; whoever comes next need not read them. */
const posted = 'entrepot.posted';
/** Payments in the making, each with the bodies that were sent and never answered. */
const payments = 'entrepot.payment.';

/**
 * What does not stay on the machine when somebody signs out. Slips in the making do, each its user's own, and so does
 * a payment whose answer was lost: without its key it might be posted twice.
 */
export function dropTraces(): void {
  drop(posted);
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(payments) && !isUnanswered(sessionStorage.getItem(name))) sessionStorage.removeItem(name);
  }
}

function isUnanswered(text: string | null): boolean {
  try {
    return JSON.parse(text ?? 'null')?.draft?.tries?.length > 0;
  } catch {
    return false;
  }
}
