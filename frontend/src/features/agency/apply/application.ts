import type { Problem } from '@/api/problem';
import type { Application } from '@/api/schema';

const optional = ['email', 'address', 'district_id'] as const;

/** What the form sends: what was left empty is left out. */
export function applicationOf(tenant: string, form: FormData): Application {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = Object.fromEntries(optional.map((name) => [name, text(name)]).filter(([, value]) => value !== ''));
  return { tenant, name: text('name'), phone: text('phone'), ...given };
}

/** The shortest text that the API takes for a phone number. */
const shortest = 3;

/** What is wrong with it before it is sent, as the API would say it; the rest is left to the API. */
export function faultsOf({ name, phone }: Application): Problem | undefined {
  const errors: Problem['errors'] = [];
  if (name === '') errors.push({ pointer: '/name', code: 'REQUIRED' });
  if (phone === '') errors.push({ pointer: '/phone', code: 'REQUIRED' });
  // the generated type knows of no parameters
  else if (phone.length < shortest)
    errors.push({ pointer: '/phone', code: 'TOO_SHORT', params: { min: shortest } as never });
  if (errors.length === 0) return undefined;
  return { type: 'about:blank', title: '', detail: '', status: 422, code: 'VALIDATION', errors };
}
