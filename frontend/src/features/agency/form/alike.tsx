import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { Agency } from '@/api/schema';
import { AgencyStatus } from '../status';

const digits = (text: string | null | undefined) => (text ?? '').replaceAll(/\D/g, '');
const plain = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Whether it may well be the one that is being registered: the same phone number, or the same name whatever the accents. */
export function isAlike(agency: Pick<Agency, 'name' | 'phone'>, name: string, phone: string): boolean {
  const samePhone = digits(phone).length >= 8 && digits(agency.phone) === digits(phone);
  return samePhone || (name.trim() !== '' && plain(agency.name) === plain(name));
}

/** Names agencies that are like the one being written, before it is registered twice. */
export function Alike({ name, phone }: { name: string; phone: string }) {
  const { t } = useTranslation('agency');
  const byName = useFound(name.trim().length >= 4 ? name.trim() : '');
  const byPhone = useFound(digits(phone).length >= 8 ? phone.trim() : '');
  const found = [...new Map([...byName, ...byPhone].map((agency) => [agency.id, agency])).values()].filter((agency) =>
    isAlike(agency, name, phone),
  );
  return (
    <div role="status" className="empty:hidden">
      {found.length === 0 ? null : (
        <div className="grid gap-1 rounded-md border border-warn/40 bg-warn-wash px-3 py-2">
          <p>{t('form.alike')}</p>
          <ul className="grid gap-1">
            {found.map((agency) => (
              <li key={agency.id} className="flex flex-wrap items-center gap-2">
                <Link
                  to="/agencies/$id"
                  params={{ id: agency.id }}
                  target="_blank"
                  className="font-medium underline underline-offset-2"
                >
                  {agency.name}
                </Link>
                <span className="text-soft tabular-nums">
                  {[agency.code, agency.phone].filter(Boolean).join(' · ')}
                </span>
                <AgencyStatus status={agency.status} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const none: Agency[] = [];

function useFound(text: string): Agency[] {
  const q = useDeferredValue(text).slice(0, 100);
  const { data } = useQuery(
    api.queryOptions(
      'get',
      '/api/v1/agency/agencies',
      { params: { query: { q, limit: 3 } } },
      { enabled: q !== '', placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  return q === '' ? none : (data?.items ?? none);
}
