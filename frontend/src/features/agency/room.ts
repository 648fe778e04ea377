import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { District } from '@/api/schema';
import { useMay } from '@/api/session';
import { useDistricts } from '@/kit/pick/reference';

/** The cap of districts that have none of their own: a regulation. `undefined` for those who may not see it. */
export function useUsualCap(): number | undefined {
  const may = useMay('regulation.read');
  const { data } = useQuery(
    api.queryOptions(
      'get',
      '/api/v1/regulation/regulations/{name}',
      { params: { path: { name: 'agency.max_per_district' } } },
      { enabled: may, staleTime: 60_000 },
    ),
  );
  return typeof data?.value === 'number' ? data.value : undefined;
}

export type Room = { taken: number; cap: number | undefined; free: number | undefined };

/** How many active agencies a district has, takes, and still has room for. */
export function roomOf(district: District, usual: number | undefined): Room {
  const cap = district.max_agencies ?? usual;
  return { taken: district.agencies, cap, free: cap === undefined ? undefined : Math.max(0, cap - district.agencies) };
}

/** Whether a district would have more active agencies than it takes. */
export function isOverfull({ agencies }: Pick<District, 'agencies'>, cap: number | undefined): boolean {
  return cap !== undefined && agencies > cap;
}

/** The districts as options that say how much room there is. */
export function useDistrictOptions() {
  const { t } = useTranslation('agency');
  const districts = useDistricts();
  const usual = useUsualCap();
  return districts.map((district) => {
    const { free } = roomOf(district, usual);
    const { id: value, name } = district;
    if (free === undefined) return { value, label: name };
    return { value, label: free === 0 ? t('room.full', { name }) : t('room.free', { name, count: free }) };
  });
}
