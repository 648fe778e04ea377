import { useQuery } from '@tanstack/react-query';
import type { Slip, SlipLine } from '@/api/schema';
import { readItems } from './entry/stock';

/** The name of each line's unit; a line in the base unit does not carry it, so that its item is asked. */
export function useUnits(slip: Slip | undefined): (line: SlipLine) => string {
  const ids = [...new Set((slip?.lines ?? []).filter((line) => !line.unit).map((line) => line.item_id))].sort();
  const { data } = useQuery({
    queryKey: ['units-of', ids],
    queryFn: async () => new Map((await readItems(new Set(ids))).map((item) => [item.id, item.unit])),
    enabled: ids.length > 0,
    staleTime: 60_000,
  });
  return (line) => line.unit ?? data?.get(line.item_id) ?? '';
}
