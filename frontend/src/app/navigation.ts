import {
  IconAddressBook,
  IconAdjustments,
  IconBox,
  IconBuilding,
  IconBuildingWarehouse,
  IconCalendarCheck,
  IconCash,
  IconChartBar,
  IconFileExport,
  IconFileImport,
  IconFileInvoice,
  IconHome,
  IconHourglass,
  IconMap,
  IconPackages,
  IconRuler2,
  IconScale,
  IconShieldLock,
  IconStack2,
  IconTags,
  IconTruck,
  IconUsers,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** A place of the desk. */
export type Place = {
  to: NonNullable<LinkProps['to']>;
  /** Its name: `common:nav.<name>`. */
  name: string;
  icon: ComponentType<{ size?: number; stroke?: number; className?: string; 'aria-hidden'?: boolean }>;
  /** Any of these permissions opens it; none needed when left out. */
  may?: readonly string[];
  /** The keys that go there: `g` and this. */
  key?: string;
};

/** All places, in the groups of the sidebar. */
export const places: readonly { name: string; places: readonly Place[] }[] = [
  { name: 'home', places: [{ to: '/', name: 'dashboard', icon: IconHome, key: 'h' }] },
  {
    name: 'trade',
    places: [
      { to: '/issues', name: 'issues', icon: IconFileExport, may: ['inventory.issues.read'], key: 'i' },
      { to: '/receipts', name: 'receipts', icon: IconFileImport, may: ['inventory.receipts.read'], key: 'r' },
      { to: '/payments', name: 'payments', icon: IconCash, may: ['finance.payments.read'], key: 'p' },
    ],
  },
  {
    name: 'credit',
    places: [
      { to: '/agencies', name: 'agencies', icon: IconAddressBook, may: ['agency.read'], key: 'a' },
      { to: '/debts', name: 'debts', icon: IconScale, may: ['finance.debts.read'], key: 'd' },
      { to: '/ageing', name: 'ageing', icon: IconHourglass, may: ['finance.debts.read'] },
    ],
  },
  {
    name: 'goods',
    places: [
      { to: '/items', name: 'items', icon: IconBox, may: ['inventory.read'], key: 'm' },
      { to: '/stock', name: 'stock', icon: IconStack2, may: ['inventory.read'], key: 's' },
    ],
  },
  {
    name: 'reports',
    places: [
      { to: '/reports/sales', name: 'report_sales', icon: IconChartBar, may: ['report.read'] },
      { to: '/reports/debt', name: 'report_debt', icon: IconFileInvoice, may: ['report.read'] },
      { to: '/reports/stock', name: 'report_stock', icon: IconPackages, may: ['report.read'] },
    ],
  },
  {
    name: 'house',
    places: [
      { to: '/agency-types', name: 'agency_types', icon: IconTags, may: ['agency.read'] },
      { to: '/districts', name: 'districts', icon: IconMap, may: ['agency.read'] },
      { to: '/units', name: 'units', icon: IconRuler2, may: ['inventory.read'] },
      { to: '/suppliers', name: 'suppliers', icon: IconTruck, may: ['inventory.read'] },
      { to: '/warehouses', name: 'warehouses', icon: IconBuildingWarehouse, may: ['inventory.read'] },
      { to: '/regulations', name: 'regulations', icon: IconAdjustments, may: ['regulation.read'] },
      { to: '/periods', name: 'periods', icon: IconCalendarCheck, may: ['regulation.read'] },
      { to: '/users', name: 'users', icon: IconUsers, may: ['auth.users.read'] },
      { to: '/roles', name: 'roles', icon: IconShieldLock, may: ['auth.users.read'] },
      { to: '/tenant', name: 'tenant', icon: IconBuilding, may: ['auth.tenant.write'] },
    ],
  },
];

/** Whether somebody with these permissions may go there. */
export function opens(place: { may?: readonly string[] }, permissions: readonly string[]): boolean {
  return place.may === undefined || place.may.some((permission) => permissions.includes(permission));
}
