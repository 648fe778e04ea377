import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '@/api/client';
import type { Agency } from '@/api/schema';
import { useMay } from '@/api/session';
import { agencyQuery } from '../query';
import type { DraftStore } from './draft';

export type Policy = 'refuse' | 'warn' | 'allow';

/** What a rule does when it is broken on a day (empty: today); `undefined` where one may not know. */
export function usePolicy(rule: 'policy.agency_not_active' | 'policy.debt_limit', date: string, wanted: boolean) {
  const may = useMay('regulation.read');
  const { data } = useQuery({
    ...api.queryOptions('get', '/api/v1/regulation/regulations', { params: { query: { on: date || undefined } } }),
    enabled: wanted && may,
    staleTime: 60_000,
  });
  if (!wanted) return undefined;
  return data?.items.find(({ name }) => name === rule)?.value as Policy | undefined;
}

/** An agency that does not trade, and what that means for a slip. */
export type Standing = { status: Exclude<Agency['status'], 'active'>; reason: string; policy: Policy | undefined };

/** How the draft's agency stands, where it does not trade; read anew, for a draft may be of yesterday. */
export function useStandingOfAgency(store: DraftStore): Standing | undefined {
  const drafted = useStore(store, (draft) => draft.agency);
  const date = useStore(store, (draft) => draft.date);
  const may = useMay('agency.read');
  const { data: read } = useQuery({ ...agencyQuery(drafted?.id ?? ''), enabled: drafted !== null && may });
  const agency = read && drafted && read.version >= drafted.version ? read : drafted;
  const idle = agency !== null && agency.status !== 'active';
  const policy = usePolicy('policy.agency_not_active', date, idle);
  if (!idle || agency.status === 'active') return undefined;
  return { status: agency.status, reason: agency.block_reason ?? '', policy };
}

/** Whether a rule that is broken lets the slip pass all the same. */
export function lets(policy: Policy | undefined): boolean {
  return policy === 'warn' || policy === 'allow';
}
