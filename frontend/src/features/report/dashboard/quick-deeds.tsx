import { IconCash, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { buttonLook } from '@/kit/ui/button';

/** What one does most often, as far as one may; the main deed of a page is the last. */
export function QuickDeeds() {
  const { t } = useTranslation('report');
  const deeds = [
    {
      to: '/receipts/new',
      icon: IconFileImport,
      name: t('dashboard.new_receipt'),
      may: useMay('inventory.receipts.post'),
    },
    { to: '/payments/new', icon: IconCash, name: t('dashboard.new_payment'), may: useMay('finance.payments.post') },
    { to: '/issues/new', icon: IconFileExport, name: t('dashboard.new_issue'), may: useMay('inventory.issues.post') },
  ] as const;
  const mine = deeds.filter((deed) => deed.may);
  return mine.map(({ to, icon: Icon, name }, index) => (
    <Link key={to} to={to} className={buttonLook({ look: index === mine.length - 1 ? 'primary' : 'plain' })}>
      <Icon size={16} aria-hidden /> {name}
    </Link>
  ));
}
