import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/api/session';
import { Page } from '@/kit/ui/page';
import { Daily } from './daily';
import { LowStock, Strained } from './lists';
import { QuickDeeds } from './quick-deeds';
import { Start } from './start';
import { Tiles } from './tiles';
import { Tops } from './tops';

/** What one sees first: the day and the month at a glance, or, for those who may not, where their work begins. */
export function DashboardPage() {
  const { t } = useTranslation('report');
  const name = useSession((session) => session.me?.name);
  const mayReport = useMay('report.read');
  const mayDebts = useMay('finance.debts.read');
  const mayItems = useMay('inventory.read');
  return (
    <Page title={t('dashboard.title')} lead={t('dashboard.hello', { name })} actions={<QuickDeeds />}>
      {mayReport ? (
        <>
          <Tiles />
          <Daily />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
            {mayDebts ? <Strained /> : null}
            {mayItems ? <LowStock /> : null}
            <Tops />
          </div>
        </>
      ) : (
        <>
          <Start />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
            {mayDebts ? <Strained /> : null}
            {mayItems ? <LowStock /> : null}
          </div>
        </>
      )}
    </Page>
  );
}
