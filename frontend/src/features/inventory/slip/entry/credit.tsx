import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useMay } from '@/api/session';
import { ExposureEquation, exposureState, inks } from '@/kit/exposure/exposure';
import { useFormat } from '@/kit/format';
import { useDraft } from './context';
import { usageOf } from './usage';
import { lets, usePolicy } from './use-standing';

/** Limit, debt and pending of the draft's agency, and what they become with the slip as it stands. */
export function useCredit() {
  const agency = useDraft((draft) => draft.agency?.id);
  const total = useDraft((draft) => usageOf(draft.lines).total);
  const may = useMay('finance.debts.read');
  const { data: figures } = useQuery({
    ...api.queryOptions('get', '/api/v1/agency/agencies/{id}/exposure', { params: { path: { id: agency ?? '' } } }),
    enabled: Boolean(agency) && may,
  });
  if (!agency || !figures) return undefined;
  const after = { ...figures, pending: figures.pending + total };
  const left = figures.limit - figures.debt - figures.pending - total;
  return { agency, figures, total, left, state: exposureState(after) };
}

/** The equation as one types; when it goes below zero, what would bring it back. */
export function Credit() {
  const { t } = useTranslation('slip');
  const { sum } = useFormat();
  const credit = useCredit();
  const date = useDraft((draft) => draft.date);
  const policy = usePolicy('policy.debt_limit', date, credit !== undefined && credit.left < 0);
  if (!credit) return null;
  const { agency, figures, total, left, state } = credit;
  return (
    <div className="grid content-start gap-2 lg:border-l lg:pl-4">
      <ExposureEquation
        figures={figures}
        slip={total}
        link={(_, text) => (
          <Link to="/agencies/$id" params={{ id: agency }} tabIndex={-1} className="hover:underline">
            {text}
          </Link>
        )}
      />
      <p role="status" className={`text-sm ${inks[state]} empty:hidden`}>
        {left < 0
          ? t(lets(policy) ? 'entry.over_limit_let' : 'entry.over_limit', { excess: sum(-left) })
          : state === 'warn'
            ? t('entry.near_limit')
            : null}
      </p>
    </div>
  );
}
