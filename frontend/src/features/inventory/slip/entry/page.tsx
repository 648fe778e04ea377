import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { client, refreshAll } from '@/api/client';
import type { Problem } from '@/api/problem';
import type { Slip } from '@/api/schema';
import { useMay, useSession } from '@/api/session';
import { focusUnreadable } from '@/kit/form/form';
import { useWarehouses } from '@/kit/pick/reference';
import { ErrorState, ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { Page } from '@/kit/ui/page';
import { Bar } from './bar';
import { makeCells } from './cells';
import { EntryContext } from './context';
import { Credit } from './credit';
import { beginAnew, draftOf, filledLines } from './draft';
import { useAgencyFromAddress } from './from-address';
import { Head } from './head';
import type { Trade } from './line';
import { Lines } from './lines';
import { post, type Send } from './posting';
import { type Placed, placeRefusal } from './refusal';
import { Found, Posted } from './result';
import { forgetShelves, readShelves } from './stock';

const sends: Record<Trade, Send> = {
  issue: (body, key) =>
    client.POST('/api/v1/inventory/issues', { body, params: { header: { 'Idempotency-Key': key } } }),
  receipt: (body, key) =>
    client.POST('/api/v1/inventory/receipts', { body, params: { header: { 'Idempotency-Key': key } } }),
};

type After = { kind: 'posted' | 'found'; slip: Slip };

const denied = { type: 'about:blank', title: '', detail: '', code: 'PERMISSION_DENIED', status: 403 };

/** Writes an issue or a receipt, by keyboard alone if one likes, and posts it once. */
export function EntryPage({ trade, agencyId }: { trade: Trade; agencyId?: string }) {
  const { t } = useTranslation('slip');
  const may = useMay(trade === 'issue' ? 'inventory.issues.post' : 'inventory.receipts.post');
  if (may) return <EntryForm trade={trade} agencyId={agencyId} />;
  return (
    <Page title={t(`entry.title.${trade}`)}>
      <ErrorState error={denied} />
    </Page>
  );
}

function EntryForm({ trade, agencyId }: { trade: Trade; agencyId?: string }) {
  const { t } = useTranslation('slip');
  const user = useSession((session) => session.me?.id ?? '');
  const tenant = useSession((session) => session.me?.tenant.id ?? '');
  const { store, flush } = useMemo(() => draftOf(trade, { tenant, user }), [trade, tenant, user]);
  const cells = useMemo(makeCells, []);
  useAgencyFromAddress(store, cells, agencyId);
  const chosen = useStore(store, (draft) => draft.warehouse);
  const lost = useStore(store, (draft) => draft.tries.length > 0);
  const refused = useStore(store, (draft) => draft.refused?.rest);
  const noLines = useStore(store, (draft) => draft.refused?.fields.lines);
  const standard = useWarehouses().find(({ is_default }) => is_default)?.id;
  const warehouse = chosen || standard;
  const queries = useQueryClient();
  const start = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [silent, setSilent] = useState<Problem>();
  const [after, setAfter] = useState<After>();
  const [asking, setAsking] = useState(false);

  const entry = useMemo(
    () => ({ trade, store, cells, warehouse, toEnd: () => end.current?.focus() }),
    [trade, store, cells, warehouse],
  );
  useEffect(() => {
    start.current?.focus();
  }, []);
  useShelves(warehouse, entry.store);

  const underWay = useRef(false);
  const send = async () => {
    // a second press while the first is on its way is the same wish
    if (underWay.current || after || filledLines(store.getState()).length === 0) return;
    // what stands on the screen and cannot be read, or is not found yet, would silently not be posted
    if (focusUnreadable()) return;
    const unfinished = Object.entries(store.getState().lines).find(
      ([, line]) => line.sought || (!line.item && line.quantity !== undefined),
    );
    if (unfinished) return cells.focus(unfinished[0], 'item');
    underWay.current = true;
    setBusy(true);
    setSilent(undefined);
    store.setState({ refused: undefined });
    const outcome = await post({ trade, store, flush, warehouse, send: sends[trade] });
    underWay.current = false;
    setBusy(false);
    if (outcome.kind === 'unknown') setSilent(outcome.problem);
    else if (outcome.kind === 'refused') {
      const placed = placeRefusal(outcome.problem, outcome.keys);
      store.setState({ refused: placed });
      toFirstFault(placed);
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/agency/agencies/{id}/exposure'] });
    } else {
      if (outcome.kind === 'posted') beginAnew(store, { warehouse: chosen });
      forgetShelves();
      setAfter(outcome);
      void refreshAll();
    }
  };
  const toFirstFault = ({ lines, fields, ceilings }: Placed) => {
    const { order, lines: drafted } = store.getState();
    const first = order.find((key) => lines[key] || ceilings[drafted[key]?.item?.id ?? '']);
    if (first) {
      const [cell] = Object.keys(lines[first] ?? {}) as (keyof NonNullable<Placed['lines'][string]>)[];
      cells.focus(first, cell ?? 'quantity');
    } else if (fields.agency_id) start.current?.focus();
  };
  const next = () => {
    if (after?.kind === 'found') beginAnew(store, { warehouse: chosen });
    setAfter(undefined);
    // after the dialog has given the focus back
    setTimeout(() => start.current?.focus());
  };

  return (
    <EntryContext value={entry}>
      <Page title={t(`entry.title.${trade}`)} fill="wide">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Ctrl+Enter from any field */}
        <div
          className="flex flex-1 flex-col gap-3 max-lg:min-h-[calc(100dvh-7.5rem)] lg:min-h-0"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
        >
          <div className="grid gap-4 rounded-lg border bg-surface p-3 sm:p-4 lg:grid-cols-[minmax(0,1fr)_auto]">
            <Head start={start} />
            {trade === 'issue' ? <Credit /> : null}
          </div>
          {silent || (lost && !busy && !after) ? (
            <div
              role="alert"
              className="flex flex-wrap items-center gap-3 rounded-md border border-warn/40 bg-warn-wash px-3 py-2"
            >
              <p className="grow">{t(silent?.code === 'OFFLINE' ? 'entry.offline' : 'entry.no_answer')}</p>
              <Button onClick={() => void send()} busy={busy}>
                {t('entry.send_again')}
              </Button>
            </div>
          ) : null}
          {refused ? (
            <div role="alert">
              <ProblemNote problem={refused} />
            </div>
          ) : null}
          {noLines ? <p role="alert">{t('entry.no_lines')}</p> : null}
          <Lines />
          <Bar onPost={() => void send()} onAnew={() => setAsking(true)} busy={busy} end={end} />
        </div>
        {after?.kind === 'posted' ? <Posted trade={trade} slip={after.slip} onNext={next} /> : null}
        {after?.kind === 'found' ? (
          <Found
            trade={trade}
            slip={after.slip}
            onNext={next}
            onKeep={() => {
              const { agency, supplier, warehouse: where, date, note, order, lines } = store.getState();
              beginAnew(store, { agency, supplier, warehouse: where, date, note, order, lines });
              setAfter(undefined);
            }}
          />
        ) : null}
        <Confirm
          open={asking}
          onClose={() => setAsking(false)}
          title={t('entry.anew_title')}
          verb={t('entry.anew')}
          onConfirm={() => {
            beginAnew(store, { warehouse: chosen });
            setAsking(false);
            setSilent(undefined);
            setTimeout(() => start.current?.focus());
          }}
        >
          {t(lost ? 'entry.anew_text_lost' : 'entry.anew_text', { count: filledLines(store.getState()).length })}
        </Confirm>
      </Page>
    </EntryContext>
  );
}

/** Keeps the stock of the draft's items at hand; read anew in another warehouse and after posting. */
function useShelves(warehouse: string | undefined, store: ReturnType<typeof draftOf>['store']): void {
  useEffect(() => {
    if (!warehouse) return undefined;
    const read = () => {
      const items = filledLines(store.getState()).flatMap(({ item }) => item?.id ?? []);
      // what cannot be read is not shown; the server checks anyway
      readShelves(warehouse, items).catch(() => undefined);
    };
    read();
    return store.subscribe((now, before) => {
      if (now.key !== before.key) read();
    });
  }, [warehouse, store]);
}
