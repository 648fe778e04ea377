import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useMay, useSession } from '@/api/session';
import { useWarehouses } from '@/kit/pick/reference';
import { ErrorState, ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { cx } from '@/kit/ui/cx';
import { Page } from '@/kit/ui/page';
import { noteTraded } from './amiss';
import { AskedNote } from './asked-note';
import { Bar } from './bar';
import { makeCells } from './cells';
import { EntryContext } from './context';
import { Credit } from './credit';
import { type DraftStore, draftOf, filledLines } from './draft';
import { Found } from './found';
import { useAgencyFromAddress } from './from-address';
import { goOn } from './go-on';
import { Head } from './head';
import type { Trade } from './line';
import { Lines } from './lines';
import { PageScans } from './page-scans';
import { Posted } from './result';
import { readShelves } from './stock';
import { useFaultWords } from './use-fault-words';
import { usePosting } from './use-posting';
import { useStandingOfAgency } from './use-standing';

/** What the server would say of it. */
const denied = (permission: string) => ({
  type: 'about:blank',
  title: '',
  detail: '',
  code: 'PERMISSION_DENIED',
  status: 403,
  params: { permission },
});

/** Writes an issue or a receipt, by keyboard alone if one likes, and posts it once. */
export function EntryPage({ trade, agencyId }: { trade: Trade; agencyId?: string }) {
  const { t } = useTranslation('slip');
  const permission = trade === 'issue' ? 'inventory.issues.post' : 'inventory.receipts.post';
  const may = useMay(permission);
  if (may) return <EntryForm trade={trade} agencyId={agencyId} />;
  return (
    <Page title={t(`entry.title.${trade}`)}>
      <ErrorState error={denied(permission)} />
    </Page>
  );
}

function EntryForm({ trade, agencyId }: { trade: Trade; agencyId?: string }) {
  const { t } = useTranslation('slip');
  const user = useSession((session) => session.me?.id ?? '');
  const tenant = useSession((session) => session.me?.tenant.id ?? '');
  const { store, flush } = useMemo(() => draftOf(trade, { tenant, user }), [trade, tenant, user]);
  const cells = useMemo(makeCells, []);
  const asked = useAgencyFromAddress(store, cells, agencyId);
  const chosen = useStore(store, (draft) => draft.warehouse);
  const lost = useStore(store, (draft) => draft.tries.length > 0);
  const refused = useStore(store, (draft) => draft.refused?.rest);
  const noLines = useStore(store, (draft) => draft.refused?.fields.lines);
  const unkept = useStore(store, (draft) => draft.unkept);
  const words = useFaultWords();
  const standard = useWarehouses().find(({ is_default }) => is_default)?.id;
  const warehouse = chosen || standard;
  const start = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);

  const lookups = useMemo(() => new Set<string>(), []);
  const standing = useStandingOfAgency(store);
  // a slip that was sent before may be posted already: that is still to be found out
  const barred = standing?.policy === 'refuse' && !lost ? standing.status : undefined;

  const entry = useMemo(
    () => ({ trade, store, cells, warehouse, lookups, toEnd: () => end.current?.focus() }),
    [trade, store, cells, warehouse, lookups],
  );
  const posting = usePosting({
    trade,
    store,
    flush,
    cells,
    warehouse,
    lookups,
    barred: barred !== undefined,
    start,
    end,
  });
  const { send, busy, silent, after } = posting;
  useEffect(() => {
    goOn(store, cells, start);
  }, [store, cells]);
  useShelves(warehouse, entry.store);

  return (
    <EntryContext value={entry}>
      <PageScans open={!busy && !after && !asking} />
      <Page title={t(`entry.title.${trade}`)} fill="wide">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Ctrl+Enter from any field */}
        <div
          data-entry
          className="flex flex-1 flex-col gap-3 max-lg:min-h-[calc(100dvh-7.5rem)] lg:min-h-0"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
        >
          <div
            inert={busy}
            aria-busy={busy}
            className={cx(
              'flex flex-1 flex-col gap-3 transition-opacity lg:min-h-0',
              // what has the focus does not lie under the foot
              'max-lg:[&_:is(a,button,input,select)]:scroll-mt-4 max-lg:[&_:is(a,button,input,select)]:scroll-mb-36',
              busy && 'opacity-60',
            )}
          >
            <div className="grid gap-4 rounded-lg border bg-surface p-3 sm:p-4 lg:grid-cols-[minmax(0,1fr)_auto]">
              <Head start={start} />
              {trade === 'issue' ? <Credit /> : null}
            </div>
            {asked ? (
              <AskedNote
                asked={asked}
                onKeep={() => goOn(store, cells, start)}
                onDrop={(agency) => posting.begin({ agency })}
              />
            ) : null}
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
            {unkept ? (
              <p role="alert" className="rounded-md border border-warn/40 bg-warn-wash px-3 py-2">
                {t('entry.unkept')}
              </p>
            ) : null}
            {noLines ? (
              <p role="alert" className="text-bad">
                {noLines.code === 'REQUIRED' ? t('entry.no_lines') : words(noLines)}
              </p>
            ) : null}
            <Lines />
          </div>
          <Bar
            onPost={() => void send()}
            onAnew={() => setAsking(true)}
            busy={busy}
            barred={barred && t(`entry.agency_is.${barred}`)}
            end={end}
          />
        </div>
        {after?.kind === 'posted' ? <Posted trade={trade} slip={after.slip} onNext={posting.next} /> : null}
        {after?.kind === 'found' || after?.kind === 'taken' ? (
          <Found trade={trade} after={after} onNext={posting.next} onKeep={posting.keep} />
        ) : null}
        <Confirm
          open={asking}
          onClose={() => setAsking(false)}
          title={t('entry.anew_title')}
          verb={t('entry.anew')}
          onConfirm={() => {
            setAsking(false);
            posting.begin();
          }}
        >
          {t(lost ? 'entry.anew_text_lost' : 'entry.anew_text', { count: filledLines(store.getState()).length })}
        </Confirm>
      </Page>
    </EntryContext>
  );
}

/** Keeps the stock of the draft's items at hand; read anew in another warehouse and after posting. */
function useShelves(warehouse: string | undefined, store: DraftStore): void {
  useEffect(() => {
    if (!warehouse) return undefined;
    const read = () => {
      const items = filledLines(store.getState()).flatMap(({ item }) => item ?? []);
      // what cannot be read is not shown; the server checks anyway
      readShelves(warehouse, items).then(
        (read) => noteTraded(store, read),
        () => undefined,
      );
    };
    read();
    return store.subscribe((now, before) => {
      if (now.key !== before.key) read();
    });
  }, [warehouse, store]);
}
