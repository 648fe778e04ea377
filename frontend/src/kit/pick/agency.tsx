import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { Agency } from '@/api/schema';
import { useFormat } from '@/kit/format/use-format';
import { phoneDigits } from './phone';
import { Picker } from './picker';

type Props = Omit<ComponentProps<typeof Picker<Agency>>, 'search' | 'searchKey' | 'idOf' | 'textOf' | 'row'> & {
  /** Only those in this state; left out: all. */
  status?: 'pending' | 'active' | 'blocked';
  /** All of them, those that trade before the others; what is not typed for is only those that trade. */
  activeFirst?: boolean;
};

const idle = (agency: Agency) => (agency.status === 'active' ? 0 : 1);

/** Finds an agency by a part of its name, its code or its phone number. */
export function AgencyPicker({ status, activeFirst, ...rest }: Props) {
  const { t } = useTranslation(['common', 'problem']);
  const { money } = useFormat();
  return (
    <Picker<Agency>
      placeholder={t('pick.agency')}
      {...rest}
      searchKey={['agency', status, activeFirst]}
      search={async (text, signal) => {
        // a whole number is found with and without the country in front of it, on either side
        const q = phoneDigits(text).replace(/^0/, '') || text;
        const { data, error } = await client.GET('/api/v1/agency/agencies', {
          params: { query: { q: q || undefined, status: activeFirst && !q ? 'active' : status, limit: 12 } },
          signal,
        });
        if (!data) throw asProblem(error);
        return activeFirst ? data.items.toSorted((one, other) => idle(one) - idle(other)) : data.items;
      }}
      idOf={(agency) => agency.id}
      textOf={(agency) => agency.name}
      isExact={(agency, text) => agency.code.toLowerCase() === text.toLowerCase()}
      isOwn={(agency, text) => phoneDigits(text) !== '' && phoneDigits(text) === phoneDigits(agency.phone ?? '')}
      row={(agency) => (
        // many are called alike: where one is and how to reach them tells them apart
        <div className="grid">
          <div className="flex items-baseline gap-3">
            <span className="min-w-0 grow">{agency.name}</span>
            {activeFirst && agency.status !== 'active' ? (
              <span className="shrink-0 text-sm text-bad">{t(`problem:status.${agency.status}`)}</span>
            ) : null}
            <span className="num text-sm text-soft">{money(agency.debt)}</span>
          </div>
          <span className="text-sm text-soft tabular-nums sm:truncate">
            {[agency.code, agency.phone, agency.address].filter(Boolean).join(' · ')}
          </span>
        </div>
      )}
    />
  );
}
