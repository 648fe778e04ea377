import type { AnyRoute } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { router } from './router';
import { parseSearch } from './search';

const routes = (Object.values(router.routesById) as AnyRoute[]).filter((route) => route.options.validateSearch);
const id = 'a0000000-0000-7000-8000-000000000001';

/** What the page and its loader see of an address. */
function seen(path: string, search: string) {
  const match = router.matchRoutes(path.replace('$id', id), parseSearch(search)).at(-1);
  // what is undefined neither goes to the API nor counts in a key
  return JSON.parse(JSON.stringify({ search: match?.search, deps: match?.loaderDeps || {} })) as unknown;
}

it('knows the routes that take something from the address', () =>
  expect(routes.map((route) => route.fullPath)).toEqual(
    expect.arrayContaining(['/issues/', '/receipts/', '/payments/', '/stock', '/debts', '/agencies/', '/items/']),
  ));

it.each(routes.map((route) => route.fullPath as string))('%s leaves out what it does not know', (path) => {
  const foreign = '?zarsrc=30&utm_source=zalo&fbclid=x';
  expect(seen(path, foreign)).toEqual({ search: {}, deps: {} });
});

it.each(routes.filter((route) => route.id !== '/sign-in').map((route) => route.fullPath as string))(
  '%s leaves out what does not fit',
  (path) => {
    const names = [
      'sort',
      'from',
      'to',
      'month',
      'as_of',
      'kind',
      'status',
      'state',
      'active',
      'in_stock',
      'method',
      'by',
    ];
    const ids = [
      'agency',
      'agency_id',
      'supplier_id',
      'warehouse_id',
      'item_id',
      'type_id',
      'district_id',
      'unit_id',
      'role',
    ];
    const hacked = new URLSearchParams([...names, ...ids, 'low', 'over_limit'].map((name) => [name, 'hack']));
    expect(seen(path, `?${hacked}`)).toEqual({ search: {}, deps: {} });
  },
);

it('keeps what fits, beside what does not', () => {
  const search = '?from=2026-11-01&sort=-total&number=7&utm_source=zalo&kind=x';
  const kept = { from: '2026-11-01', sort: '-total', number: '7' };
  expect(seen('/issues', search)).toEqual({ search: kept, deps: kept });
});

it('carries nothing foreign on to the next address', () => {
  const before = router.matchRoutes('/stock', parseSearch('?q=gia&utm_source=zalo')).at(-1)?.search;
  expect(router.options.stringifySearch?.({ ...before, sort: 'name' })).toBe('?q=gia&sort=name');
});
