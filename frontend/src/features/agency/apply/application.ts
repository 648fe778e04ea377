import type { Application } from '@/api/schema';

const optional = ['email', 'address', 'district_id'] as const;

/** What the form sends: what was left empty is left out. */
export function applicationOf(tenant: string, form: FormData): Application {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = Object.fromEntries(optional.map((name) => [name, text(name)]).filter(([, value]) => value !== ''));
  return { tenant, name: text('name'), phone: text('phone'), ...given };
}
