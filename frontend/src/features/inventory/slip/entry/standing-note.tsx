import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '@/kit/ui/button';
import type { Standing } from './use-standing';

/** Says at the agency that it does not trade, why, and what the rules make of it. */
export function StandingNote({ agency, standing }: { agency: string; standing: Standing }) {
  const { t } = useTranslation('slip');
  const { status, reason, policy } = standing;
  return (
    <span role="alert" className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {t(`entry.agency_is.${status}`)} {reason ? t('entry.block_reason', { reason }) : null}{' '}
      {policy ? t(`entry.agency_policy.${policy}`) : null}
      <Link to="/agencies/$id" params={{ id: agency }} className={buttonLook({ size: 'sm' })}>
        {t('entry.open_agency')}
      </Link>
    </span>
  );
}
