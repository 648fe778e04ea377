import { Link } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/kit/form/day-input';
import { Field } from '@/kit/form/field';
import { formatDay, useFormat } from '@/kit/format';
import { AgencyPicker } from '@/kit/pick/agency';
import { asOptions, useSuppliers, useWarehouses } from '@/kit/pick/reference';
import { Button, buttonLook } from '@/kit/ui/button';
import { Input } from '@/kit/ui/input';
import { Select } from '@/kit/ui/select';
import { refuseField } from './amiss';
import { barcode } from './burst';
import { useDraft, useEntry } from './context';
import { setHead } from './draft';
import { firstEmpty } from './go-on';
import type { Fault } from './refusal';
import { StandingNote } from './standing-note';
import { useFaultWords } from './use-fault-words';
import { lets, useStandingOfAgency } from './use-standing';

/** Whom the slip is for, from where, when. Enter in the agency goes straight to the lines: the rest is right nearly always. */
export function Head({ start }: { start: RefObject<HTMLInputElement | null> }) {
  const { trade, store, cells } = useEntry();
  const { t } = useTranslation('slip');
  const { today } = useFormat();
  const agency = useDraft((draft) => draft.agency);
  const supplier = useDraft((draft) => draft.supplier);
  const warehouse = useDraft((draft) => draft.warehouse);
  const date = useDraft((draft) => draft.date);
  const note = useDraft((draft) => draft.note);
  const fields = useDraft((draft) => draft.refused?.fields);
  const warehouses = useWarehouses().filter(({ active, id }) => active || id === warehouse);
  const suppliers = useSuppliers().filter(({ active, id }) => active || id === supplier);
  const [wrongDay, setWrongDay] = useState(false);
  const said = useSaid();
  const standing = useStandingOfAgency(store);
  const stands = agency && standing ? <StandingNote agency={agency.id} standing={standing} /> : undefined;
  // whether this very key has chosen an agency
  const chose = useRef(false);
  const toLines = () => cells.focus(firstEmpty(store), 'item');
  const fallback = warehouses.find(({ is_default }) => is_default)?.id ?? '';

  return (
    <div
      data-head
      onInput={(event) => {
        if (trade === 'receipt' || event.target !== start.current) return;
        // who types on takes back what was being looked up, and what was said of it
        const { sought, refused } = store.getState();
        if (sought || refused?.fields.agency_id) setHead(store, { agency, sought: undefined });
      }}
      className="grid grid-cols-2 content-start gap-x-3 gap-y-2 xl:grid-cols-[minmax(14rem,2fr)_minmax(8rem,1fr)_9.5rem]"
    >
      {trade === 'issue' ? (
        <Field
          label={t('agency')}
          required
          className="col-span-2 xl:col-span-1"
          error={said(
            fields?.agency_id,
            agency ? (
              <Link to="/agencies/$id" params={{ id: agency.id }} className={buttonLook({ size: 'sm' })}>
                {t('entry.open_agency')}
              </Link>
            ) : null,
            standing && !lets(standing.policy) ? stands : undefined,
          )}
          help={standing && lets(standing.policy) ? stands : undefined}
        >
          <AgencyPicker
            inputRef={start}
            activeFirst
            value={agency}
            onChange={(next) => {
              chose.current = true;
              setHead(store, { agency: next, sought: undefined });
            }}
            onKeyDown={() => {
              chose.current = false;
            }}
            onEnter={(text) => {
              // it may still be looked up: until it is found nobody knows whose the slip is
              if (!chose.current && text !== (agency?.name ?? '')) setHead(store, { sought: text });
              toLines();
            }}
            onUnknown={(text, failed) => {
              // who scans goods here means none other
              const kept = barcode.test(text) ? store.getState().agency : null;
              setHead(store, { sought: undefined, agency: kept });
              const code = failed ? 'SEARCH_FAILED' : kept ? 'KEPT_AGENCY' : 'UNKNOWN_AGENCY';
              refuseField(store, 'agency_id', { code, params: { text, name: kept?.name } });
              start.current?.focus();
              return kept !== null;
            }}
          />
        </Field>
      ) : (
        <Field label={t('supplier')} className="col-span-2 xl:col-span-1" error={said(fields?.supplier_id)}>
          <Select
            ref={start as unknown as RefObject<HTMLSelectElement | null>}
            value={supplier}
            onChange={(next) => setHead(store, { supplier: next })}
            options={asOptions(suppliers)}
            empty={t('entry.no_supplier')}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey) return;
              event.preventDefault();
              toLines();
            }}
          />
        </Field>
      )}
      <Field label={t('warehouse')} error={said(fields?.warehouse_id)}>
        <Select
          value={warehouse || fallback}
          onChange={(next) => setHead(store, { warehouse: next })}
          options={asOptions(warehouses)}
        />
      </Field>
      <Field
        label={t('date')}
        error={said(
          fields?.date ?? (wrongDay ? { code: 'MALFORMED', params: {} } : undefined),
          date ? (
            <Button size="sm" onClick={() => setHead(store, { date: '' })}>
              {t('entry.use_today')}
            </Button>
          ) : null,
        )}
      >
        <DayInput
          data-day
          data-no-code
          value={date}
          max={today()}
          placeholder={formatDay(today())}
          onChange={(next) => setHead(store, { date: next })}
          onUnreadable={setWrongDay}
        />
      </Field>
      <Field label={t('note')} className="col-span-2 xl:col-span-3" error={said(fields?.note)}>
        <Input
          data-no-code
          value={note}
          maxLength={1000}
          onChange={(event) => setHead(store, { note: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) toLines();
          }}
        />
      </Field>
    </div>
  );
}

/** A fault in words, with the button that mends it where there is one; where there is none, what else is to be said. */
function useSaid() {
  const words = useFaultWords();
  return (fault: Fault | undefined, remedy?: ReactNode, otherwise?: ReactNode) =>
    fault ? (
      <span role="alert" className="flex flex-wrap items-center gap-2">
        {words(fault)} {remedy}
      </span>
    ) : (
      otherwise
    );
}
