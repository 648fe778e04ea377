import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { cx } from '@/kit/ui/cx';
import { Page } from '@/kit/ui/page';
import { LinkTabs, type Tab } from '@/kit/ui/tabs';
import { AgencyStatus } from '../status';
import { Deeds } from './deeds';
import { agencyQuery } from './query';

const route = getRouteApi('/_desk/agencies/$id');

/** An agency: its name, its deeds, its parts. */
export function ProfileLayout() {
  const { t } = useTranslation(['agency', 'common']);
  const { id } = route.useParams();
  const { data: agency, error, isPending, refetch } = useQuery(agencyQuery(id));
  const mayDebt = useMay('finance.debts.read');
  const part = useLocation({ select: ({ pathname }) => pathname.split('/')[3] ?? '' });

  const list = (
    <Link to="/agencies" className="hover:underline">
      {t('common:nav.agencies')}
    </Link>
  );

  if (isPending) return <Loading />;
  if (!agency) return <ErrorState error={error} retry={() => void refetch()} back={list} />;
  const params = { id };
  const tabs: Tab[] = [{ to: '/agencies/$id', params, label: t('agency:tab.overview'), exact: true }];
  if (mayDebt) {
    tabs.push({ to: '/agencies/$id/statement', params, label: t('agency:tab.statement') });
    tabs.push({ to: '/agencies/$id/documents', params, label: t('agency:tab.documents') });
  }
  tabs.push({ to: '/agencies/$id/changes', params, label: t('agency:tab.changes') });

  return (
    <Page
      title={agency.name}
      badge={<AgencyStatus status={agency.status} />}
      back={
        <>
          {list}
          {' / '}
          <span className="tabular-nums">{agency.code}</span>
        </>
      }
      actions={
        // on a phone the lists need the room
        <div className={cx('flex-wrap items-center gap-2', part === '' ? 'flex' : 'hidden sm:flex')}>
          <Deeds agency={agency} />
        </div>
      }
      // the other parts are lists, which scroll in themselves
      fill={part !== ''}
    >
      <LinkTabs tabs={tabs} label={t('agency:tab.label')} />
      <Outlet />
    </Page>
  );
}
