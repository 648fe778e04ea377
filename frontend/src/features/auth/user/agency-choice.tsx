import { IconX } from '@tabler/icons-react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { Agency } from '@/api/schema';
import { Field } from '@/kit/form/field';
import { AgencyPicker } from '@/kit/pick/agency';
import { IconButton } from '@/kit/ui/button';

const agencyQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/agency/agencies/{id}', { params: { path: { id } } }, { staleTime: 60_000 });

type Props = { value: readonly string[]; onChange?: (agencies: string[]) => void; error?: string };

/** The agencies that a user looks after: added one by one, each can be taken away again. */
export function AgencyChoice({ value, onChange, error }: Props) {
  const { t } = useTranslation('auth');
  const client = useQueryClient();
  const known = useQueries({ queries: value.map((id) => agencyQuery(id)) });
  // a fresh picker after each choice, with the focus in it
  const [round, setRound] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (round > 0) input.current?.focus();
  }, [round]);
  const add = (agency: Agency | null) => {
    if (!agency) return;
    client.setQueryData(agencyQuery(agency.id).queryKey, agency);
    if (!value.includes(agency.id)) onChange?.([...value, agency.id]);
    setRound((before) => before + 1);
  };
  return (
    <div className="grid gap-2">
      {onChange ? (
        <Field label={t('user.agencies')} help={t('user.agencies_help')} error={error}>
          <AgencyPicker key={round} value={null} onChange={add} inputRef={input} />
        </Field>
      ) : null}
      {value.length > 0 ? (
        <ul aria-label={t('user.agencies')} className="flex max-h-72 flex-wrap gap-1 overflow-y-auto">
          {value.map((id, index) => {
            const agency = known[index]?.data;
            const name = agency ? `${agency.code} · ${agency.name}` : '…';
            return (
              <li key={id} className="inline-flex items-center gap-1 rounded-md border bg-sunken pl-2">
                <span className="py-1 pr-1">{name}</span>
                {onChange ? (
                  <IconButton
                    label={t('user.take_agency', { name: agency?.name ?? '' })}
                    onClick={() => onChange(value.filter((other) => other !== id))}
                  >
                    <IconX size={14} />
                  </IconButton>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="text-sm text-soft">{t('user.no_agencies')}</p>
      )}
    </div>
  );
}
