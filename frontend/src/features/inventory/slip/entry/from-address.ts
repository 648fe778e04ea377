import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '@/api/client';
import type { Cells } from './cells';
import { type DraftStore, filledLines, setHead } from './draft';

/**
 * Takes the agency that the address names into the draft, and goes on to the lines. A slip that is half written for
 * somebody else stays as it is.
 */
export function useAgencyFromAddress(store: DraftStore, cells: Cells, agencyId: string | undefined): void {
  const { data: agency } = useQuery({
    ...api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id: agencyId ?? '' } } }),
    enabled: agencyId !== undefined,
  });
  const taken = useRef('');
  useEffect(() => {
    // once: the next slip is for anybody
    if (agency?.status !== 'active' || taken.current === agency.id) return;
    taken.current = agency.id;
    const draft = store.getState();
    const free = draft.agency === null || (filledLines(draft).length === 0 && draft.tries.length === 0);
    if (!free || draft.agency?.id === agency.id) return;
    setHead(store, { agency });
    cells.focus(draft.order[0] ?? '', 'item');
  }, [agency, store, cells]);
}
