import type { Api } from './desk';

/** Every screen by a name, with the address it has on the demo's data. */
export async function screens(api: Api): Promise<{ name: string; path: string; public?: true }[]> {
  type Rows = { items: { id: string }[] };
  const first = async (path: string) =>
    (await api.get<Rows>(`${path}${path.includes('?') ? '&' : '?'}limit=1`)).items[0]?.id;
  const [agency, item, issue, receipt, payment, user, role] = await Promise.all([
    first('agency/agencies'),
    first('inventory/items'),
    first('inventory/issues'),
    first('inventory/receipts'),
    first('finance/payments'),
    first('auth/users'),
    first('auth/roles'),
  ]);
  return [
    { name: 'sign-in', path: '/sign-in', public: true },
    { name: 'apply', path: '/apply/demo', public: true },
    { name: 'dashboard', path: '/' },
    { name: 'issues', path: '/issues' },
    { name: 'issue', path: `/issues/${issue}` },
    { name: 'issue-entry', path: '/issues/new' },
    { name: 'receipts', path: '/receipts' },
    { name: 'receipt', path: `/receipts/${receipt}` },
    { name: 'receipt-entry', path: '/receipts/new' },
    { name: 'payments', path: '/payments' },
    { name: 'payment', path: `/payments/${payment}` },
    { name: 'payment-entry', path: '/payments/new' },
    { name: 'agencies', path: '/agencies' },
    { name: 'agency-new', path: '/agencies/new' },
    { name: 'agency', path: `/agencies/${agency}` },
    { name: 'agency-statement', path: `/agencies/${agency}/statement` },
    { name: 'agency-documents', path: `/agencies/${agency}/documents` },
    { name: 'agency-changes', path: `/agencies/${agency}/changes` },
    { name: 'agency-types', path: '/agency-types' },
    { name: 'districts', path: '/districts' },
    { name: 'debts', path: '/debts' },
    { name: 'ageing', path: '/ageing' },
    { name: 'items', path: '/items' },
    { name: 'item-new', path: '/items/new' },
    { name: 'item', path: `/items/${item}` },
    { name: 'stock-card', path: `/items/${item}/stock-card` },
    { name: 'stock', path: '/stock' },
    { name: 'units', path: '/units' },
    { name: 'suppliers', path: '/suppliers' },
    { name: 'warehouses', path: '/warehouses' },
    { name: 'report-sales', path: '/reports/sales' },
    { name: 'report-debt', path: '/reports/debt' },
    { name: 'report-stock', path: '/reports/stock' },
    { name: 'regulations', path: '/regulations' },
    { name: 'regulation', path: '/regulations/agency.max_per_district' },
    { name: 'periods', path: '/periods' },
    { name: 'users', path: '/users' },
    { name: 'user-new', path: '/users/new' },
    { name: 'user', path: `/users/${user}` },
    { name: 'roles', path: '/roles' },
    { name: 'role', path: `/roles/${role}` },
    { name: 'me', path: '/me' },
  ];
}
