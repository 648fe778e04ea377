import {
  IconAddressBook,
  IconBox,
  IconCash,
  IconFileExport,
  IconFileImport,
  IconHourglass,
  IconScale,
  IconStack2,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';

const lists = [
  { to: '/issues', name: 'issues', icon: IconFileExport, may: 'inventory.issues.read' },
  { to: '/receipts', name: 'receipts', icon: IconFileImport, may: 'inventory.receipts.read' },
  { to: '/payments', name: 'payments', icon: IconCash, may: 'finance.payments.read' },
  { to: '/agencies', name: 'agencies', icon: IconAddressBook, may: 'agency.read' },
  { to: '/debts', name: 'debts', icon: IconScale, may: 'finance.debts.read' },
  { to: '/ageing', name: 'ageing', icon: IconHourglass, may: 'finance.debts.read' },
  { to: '/items', name: 'items', icon: IconBox, may: 'inventory.read' },
  { to: '/stock', name: 'stock', icon: IconStack2, may: 'inventory.read' },
] as const;

/** Where the work of somebody without reports begins: the lists that they may see. */
export function Start() {
  const { t } = useTranslation(['report', 'common']);
  const permissions = useSession((session) => session.me?.permissions);
  const mine = lists.filter((list) => permissions?.includes(list.may));
  return (
    <nav aria-label={t('dashboard.lists')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {mine.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex h-full items-start gap-3 rounded-lg border bg-surface p-4 hover:border-edge hover:bg-sunken"
            >
              <Icon size={22} stroke={1.5} aria-hidden className="mt-0.5 shrink-0 text-accent" />
              <span className="grid">
                <span className="font-medium">{t(`common:nav.${name}`)}</span>
                <span className="text-sm text-soft">{t(`dashboard.about.${name}`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
