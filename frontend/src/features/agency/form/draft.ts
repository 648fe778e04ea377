import type { Agency, EditAgency, NewAgency } from '@/api/schema';

/** An agency as a form holds it: an empty text is "none". */
export type Draft = {
  code: string;
  name: string;
  type_id: string;
  district_id: string;
  phone: string;
  email: string;
  address: string;
  registered_on: string;
  /** Its own limit; `undefined` follows its type. */
  credit_limit: number | undefined;
};

/** A form that nobody has filled in. */
export const blank: Draft = {
  code: '',
  name: '',
  type_id: '',
  district_id: '',
  phone: '',
  email: '',
  address: '',
  registered_on: '',
  credit_limit: undefined,
};

/** The form of an agency that is there. */
export function draftOf(agency: Agency): Draft {
  return {
    code: agency.code,
    name: agency.name,
    type_id: agency.type_id ?? '',
    district_id: agency.district_id ?? '',
    phone: agency.phone ?? '',
    email: agency.email ?? '',
    address: agency.address ?? '',
    registered_on: agency.registered_on,
    credit_limit: agency.credit_limit ?? undefined,
  };
}

/** What registers it: what was left empty is left out. */
export function newAgencyOf(draft: Draft): NewAgency {
  const { name, type_id, district_id, credit_limit, ...rest } = draft;
  const given = Object.fromEntries(Object.entries(rest).filter(([, text]) => text.trim() !== ''));
  return { name, type_id, district_id, ...given, ...(credit_limit === undefined ? {} : { credit_limit }) };
}

const names = Object.keys(blank) as (keyof Draft)[];

/** What an edit sends: the fields that differ from what it is based on, `null` where one was emptied. */
export function changesOf(base: Draft, typed: Draft): EditAgency {
  const changed = names.filter((name) => typed[name] !== base[name]);
  return Object.fromEntries(changed.map((name) => [name, typed[name] === '' ? null : (typed[name] ?? null)]));
}

/**
 * Somebody else was quicker: what was typed stays, all other fields become what they are now.
 * `base` is what the form began with.
 */
export function rebased(base: Draft, typed: Draft, fresh: Draft): Draft {
  const kept = Object.fromEntries(
    names.filter((name) => typed[name] !== base[name]).map((name) => [name, typed[name]]),
  );
  return { ...fresh, ...kept };
}
