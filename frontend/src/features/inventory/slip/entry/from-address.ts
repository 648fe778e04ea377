import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import type { Agency } from '@/api/schema';
import type { Cells } from './cells';
import { type DraftStore, filledLines, setHead } from './draft';
import { firstEmpty } from './go-on';

/** An agency that a slip was asked for while one is half written for somebody else. */
export type Asked = { agency: Agency /** The half-written one's. */; key: string };

/**
 * Takes the agency that the address names into the draft, and goes on to the lines. A slip that is half written for
 * somebody else stays as it is: the answer is who was asked for, so that one can say which it shall be.
 */
export function useAgencyFromAddress(store: DraftStore, cells: Cells, agencyId: string | undefined): Asked | undefined {
  const { data: agency } = useQuery({
    ...api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id: agencyId ?? '' } } }),
    enabled: agencyId !== undefined,
  });
  const [asked, setAsked] = useState<Asked>();
  const taken = useRef('');
  useEffect(() => {
    // once: the next slip is for anybody
    if (agency?.status !== 'active' || taken.current === agency.id) return;
    taken.current = agency.id;
    const draft = store.getState();
    if (draft.agency?.id === agency.id) return;
    const free = draft.agency === null || (filledLines(draft).length === 0 && draft.tries.length === 0);
    if (!free) return setAsked({ agency, key: draft.key });
    setHead(store, { agency });
    cells.focus(firstEmpty(store), 'item');
  }, [agency, store, cells]);
  return asked;
}
