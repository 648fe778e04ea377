import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureEquation } from '@/kit/exposure/exposure';
import { formatDay, useFormat } from '@/kit/format';
import { useAgencyTypes, useDistricts } from '@/kit/pick/reference';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Facts, Section } from '@/kit/ui/page';
import { Latest } from './latest';
import { LimitDialog } from './limit';
import { PendingDialog } from './pending';
import { agencyQuery, exposureQuery } from './query';

const route = getRouteApi('/_desk/agencies/$id');
const linkLook = 'underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent cursor-pointer';

/** What an agency is and how it stands. */
export function OverviewPage() {
  const { id } = route.useParams();
  const { data: agency } = useQuery(agencyQuery(id));
  const mayDebt = useMay('finance.debts.read');
  if (!agency) return null;
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-3">
        {agency.status === 'blocked' ? <Blocked agency={agency} /> : null}
        {mayDebt ? <ExposureSection agency={agency} /> : null}
        {mayDebt ? <Latest id={id} /> : null}
      </div>
      <FactsSection agency={agency} mayDebt={mayDebt} />
    </div>
  );
}

function Blocked({ agency }: { agency: Agency }) {
  const { t } = useTranslation('agency');
  return (
    <p className="rounded-lg border border-bad/40 bg-bad-wash px-4 py-3">
      {t('blocked_because', { reason: agency.block_reason ?? '—' })}
    </p>
  );
}

function ExposureSection({ agency }: { agency: Agency }) {
  const { t } = useTranslation(['agency', 'common']);
  const { data, error, isPending, refetch } = useQuery(exposureQuery(agency.id));
  const types = useAgencyTypes();
  const [open, setOpen] = useState<'limit' | 'pending'>();
  const type = types.find(({ id }) => id === agency.type_id);
  const link = (term: 'limit' | 'debt' | 'pending', text: ReactNode) =>
    term === 'debt' ? (
      <Link to="/agencies/$id/statement" params={{ id: agency.id }} className={linkLook}>
        {text}
      </Link>
    ) : (
      <button type="button" aria-haspopup="dialog" className={linkLook} onClick={() => setOpen(term)}>
        {text}
      </button>
    );

  return (
    <Section title={t('common:exposure.title')}>
      {isPending ? (
        // as high as what comes, so that nothing below it moves
        <div className="grid min-h-34 content-start gap-2 sm:min-h-22">
          <Skeleton className="w-3/4" />
          <Skeleton />
        </div>
      ) : data ? (
        <div className="grid gap-3">
          <ExposureEquation figures={data} link={link} />
          <p className="text-sm text-soft">
            {agency.credit_limit != null ? t('agency:limit.own') : null}
            {agency.credit_limit == null && type ? t('agency:limit.of_type', { type: type.name }) : null}
          </p>
        </div>
      ) : (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {open === 'limit' && data ? (
        <LimitDialog agency={agency} type={type} figures={data} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'pending' && data ? <PendingDialog figures={data} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}

function FactsSection({ agency, mayDebt }: { agency: Agency; mayDebt: boolean }) {
  const { t } = useTranslation('agency');
  const { moment, money } = useFormat();
  const types = useAgencyTypes();
  const districts = useDistricts();
  const type = types.find(({ id }) => id === agency.type_id);
  const district = districts.find(({ id }) => id === agency.district_id);
  const waiting = <Skeleton className="my-0.5 w-24" />;
  const code = <span className="tabular-nums">{agency.code}</span>;
  const ofType = type ? (
    <Link to="/agencies" search={{ type_id: type.id }} className="hover:underline">
      {type.name}
    </Link>
  ) : agency.type_id && types.length === 0 ? (
    waiting
  ) : null;
  const inDistrict = district ? (
    <Link to="/agencies" search={{ district_id: district.id }} className="hover:underline">
      {district.name}
    </Link>
  ) : agency.district_id && districts.length === 0 ? (
    waiting
  ) : null;
  const phone = agency.phone ? (
    <a href={`tel:${agency.phone.replaceAll(/\s/g, '')}`} className="tabular-nums hover:underline">
      {agency.phone}
    </a>
  ) : null;
  const email = agency.email ? (
    <a href={`mailto:${agency.email}`} className="hover:underline">
      {agency.email}
    </a>
  ) : null;
  const facts: [ReactNode, ReactNode][] = [
    [t('code'), code],
    [t('type'), ofType],
    [t('district'), inDistrict],
    [t('phone'), phone],
    [t('email'), email],
    [t('address'), agency.address],
    [t('registered_on'), formatDay(agency.registered_on)],
    [t('updated_at'), moment(agency.updated_at)],
  ];
  if (!mayDebt) facts.splice(3, 0, [t('debt'), money(agency.debt)]);
  return (
    <Section title={t('facts')}>
      <Facts facts={facts} />
    </Section>
  );
}
