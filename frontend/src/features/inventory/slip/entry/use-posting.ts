import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Slip } from '@/api/schema';
import { focusUnreadable } from '@/kit/form/form';
import { askLines, refuseField, refuseItem } from './amiss';
import type { Cells } from './cells';
import { beginAnew, type Draft, type DraftStore, filledLines, keepLines } from './draft';
import { firstCell, firstGap } from './gaps';
import { goOn } from './go-on';
import type { Trade } from './line';
import { looseText } from './loose';
import type { PostedNote } from './posted';
import { type Outcome, post, type Send } from './posting';
import { type Placed, placeRefusal } from './refusal';
import { forgetShelves } from './stock';

const sends: Record<Trade, Send> = {
  issue: (body, key) =>
    client.POST('/api/v1/inventory/issues', { body, params: { header: { 'Idempotency-Key': key } } }),
  receipt: (body, key) =>
    client.POST('/api/v1/inventory/receipts', { body, params: { header: { 'Idempotency-Key': key } } }),
};

/** What the user is asked after a posting, before going on. */
export type After =
  | { kind: 'posted'; slip: Slip }
  | { kind: 'found'; slip: Slip }
  /** Another window posted something under the draft's key; which slip, where it is known. */
  | { kind: 'taken'; note: PostedNote | undefined };

type Deal = {
  trade: Trade;
  store: DraftStore;
  flush: () => void;
  cells: Cells;
  warehouse: string | undefined;
  /** Codes and rows that are being looked up. */
  lookups: ReadonlySet<string>;
  /** Whether the rules refuse the agency. */
  barred: boolean;
  /** Where one begins, and where one finishes. */
  start: RefObject<HTMLInputElement | null>;
  end: RefObject<HTMLButtonElement | null>;
};

/** Posts the draft, once, and has it said what keeps it from being posted. */
export function usePosting({ trade, store, flush, cells, warehouse, lookups, barred, start, end }: Deal) {
  const queries = useQueryClient();
  const chosen = useStore(store, (draft) => draft.warehouse);
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [silent, setSilent] = useState<Problem>();
  const [after, setAfter] = useState<After>();

  const toStart = () => start.current?.focus();
  const toWriting = () => goOn(store, cells, start);

  /** Whether nothing keeps the draft from being sent; else it is said, and the cursor goes there. */
  const whole = (): boolean => {
    // what is typed and not chosen yet would silently not be posted
    const loose = looseText(store.getState());
    if (loose) {
      const fault = { code: 'NOT_CHOSEN', params: { text: loose.text } };
      if (loose.line) refuseItem(store, loose.line, fault);
      else refuseField(store, 'agency_id', fault);
      return false;
    }
    // leaving the field takes what stands in it
    const at = document.activeElement;
    if (at instanceof HTMLInputElement) flushSync(() => at.blur());
    const { agency, sought } = store.getState();
    if (trade === 'issue' && (sought || !agency)) {
      if (sought) refuseField(store, 'agency_id', { code: 'STILL_SOUGHT', params: { text: sought } });
      else refuseField(store, 'agency_id', { code: 'AGENCY_MISSING', params: {} });
      toStart();
      return false;
    }
    if (barred) {
      toStart();
      return false;
    }
    if (document.querySelector('[data-head] [data-unreadable]')) return !focusUnreadable();
    const [text] = lookups;
    if (text !== undefined) {
      refuseField(store, 'lines', { code: 'STILL_SOUGHT', params: { text } });
      if (at instanceof HTMLElement) at.focus({ preventScroll: true });
      return false;
    }
    const gap = firstGap(store.getState());
    if (gap) {
      askLines(store);
      cells.focus(gap.key, gap.cell);
      return false;
    }
    if (filledLines(store.getState()).length === 0) {
      refuseField(store, 'lines', { code: 'REQUIRED', params: {} });
      cells.focus(store.getState().order[0] ?? '', 'item');
      return false;
    }
    if (at instanceof HTMLElement) at.focus({ preventScroll: true });
    return true;
  };

  const toFirstFault = ({ lines, fields, ceilings }: Placed): boolean => {
    const { order, lines: drafted } = store.getState();
    const first = order.find((key) => lines[key] || ceilings[drafted[key]?.item?.id ?? '']);
    if (first) cells.focus(first, firstCell(lines[first]) ?? 'quantity');
    else if (fields.agency_id) toStart();
    else if (fields.date) document.querySelector<HTMLElement>('[data-head] [data-day]')?.focus();
    return Boolean(first ?? fields.agency_id ?? fields.date);
  };

  const settle = (outcome: Outcome, at: Element | null) => {
    let placed = false;
    if (outcome.kind === 'unknown') setSilent(outcome.problem);
    else if (outcome.kind === 'refused') {
      const refused = placeRefusal(outcome.problem, outcome.keys);
      store.setState({ refused });
      placed = toFirstFault(refused);
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/agency/agencies/{id}/exposure'] });
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/agency/agencies/{id}'] });
    } else {
      if (outcome.kind === 'posted') beginAnew(store, { warehouse: chosen });
      forgetShelves();
      setAfter(outcome);
      void refreshAll();
      return;
    }
    // a form that is locked has no cursor: it goes back to where it was
    if (placed) return;
    const back = at instanceof HTMLElement && at.isConnected && at !== document.body ? at : end.current;
    back?.focus({ preventScroll: true });
  };

  const send = async () => {
    // a second press while the first is on its way is the same wish
    if (underWay.current || after || !whole()) return;
    underWay.current = true;
    store.setState({ refused: undefined });
    const at = document.activeElement;
    setBusy(true);
    setSilent(undefined);
    let outcome: Outcome;
    try {
      outcome = await post({ trade, store, flush, warehouse, send: sends[trade] });
    } catch (thrown) {
      outcome = { kind: 'unknown', problem: asProblem(thrown) };
    } finally {
      underWay.current = false;
      // the fields must be open before one of them takes the cursor
      flushSync(() => setBusy(false));
    }
    settle(outcome, at);
  };

  const next = () => {
    if (after?.kind !== 'posted') beginAnew(store, { warehouse: chosen });
    setAfter(undefined);
    // after the dialog has given the focus back
    setTimeout(toWriting);
  };
  const keep = () => {
    keepLines(store);
    setAfter(undefined);
    setTimeout(toWriting);
  };
  const begin = (kept?: Partial<Draft>) => {
    beginAnew(store, { warehouse: chosen, ...kept });
    setSilent(undefined);
    setTimeout(toWriting);
  };
  return { send, busy, silent, after, next, keep, begin };
}
