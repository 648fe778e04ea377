import { createStore, type StoreApi } from 'zustand/vanilla';
import { newKey } from '@/api/client';
import type { Agency, Method, NewPayment } from '@/api/schema';

/** The fields of the form. */
export type Values = {
  agency_id: string;
  amount: number | undefined;
  method: Method;
  reference: string;
  date: string;
  note: string;
};

/**
 * A payment in the making, with the key under which it is posted. It lives in this tab, so that a reload loses neither:
 * one whose answer was lost is sent again under its own key.
 */
export type Draft = {
  /** The Idempotency-Key. */
  key: string;
  values: Values;
  agency: Agency | null;
  /** The bodies that were sent and whose answer never came. */
  tries: string[];
  /** The agency that one came from. */
  from: string;
};

export type Owner = { tenant: string; user: string };
type OpenDraft = {
  store: StoreApi<Draft>;
  /** What the form begins with. */
  initial: Values;
  /** It is posted or dropped: nothing of it stays. */
  end: () => void;
  /** The page is left: what was never sent need not stay. */
  leave: () => void;
};

const make = 1;

function read(name: string): Draft | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return kept?.make === make ? (kept.draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The draft of this user in this tab. One that waits for its answer is taken up wherever one comes from; one that was
 * never sent only where one comes from the same agency again, as a reload does. Else a new one begins.
 */
export function openDraft({ tenant, user }: Owner, start: Values): OpenDraft {
  const name = `entrepot.payment.${tenant}.${user}`;
  const from = start.agency_id;
  const kept = read(name);
  const fits = kept && (kept.tries.length > 0 || kept.from === from);
  const store = createStore<Draft>()(() =>
    fits ? kept : { key: newKey(), values: start, agency: null, tries: [], from },
  );
  const stop = store.subscribe((draft) => {
    try {
      sessionStorage.setItem(name, JSON.stringify({ make, draft }));
    } catch {
      // where nothing can be kept, the draft lives as long as the page
    }
  });
  const forget = () => sessionStorage.removeItem(name);
  return {
    store,
    initial: store.getState().values,
    end: () => {
      stop();
      forget();
    },
    leave: () => {
      if (store.getState().tries.length === 0) forget();
    },
  };
}

/** Makes another payment of what is on the form, under a key of its own. */
export function asAnother(store: StoreApi<Draft>): void {
  store.setState({ key: newKey(), tries: [] });
}

/** What is sent. */
export function bodyOf({ agency_id, amount, method, reference, date, note }: Values): NewPayment {
  return {
    agency_id,
    amount: amount ?? 0,
    method,
    reference: reference.trim() || undefined,
    date: date || undefined,
    note: note.trim() || undefined,
  };
}
