import type { NewUser, User, UserEdit } from '@/api/schema';

/** A user as a form holds it. */
export type Draft = {
  name: string;
  email: string;
  password: string;
  locale: 'vi' | 'en';
  roles: string[];
  sees: 'all' | 'assigned';
  agencies: string[];
};

/** A form that nobody has filled in. */
export const blank: Draft = { name: '', email: '', password: '', locale: 'vi', roles: [], sees: 'all', agencies: [] };

/** The form of a user who is there. */
export function draftOf(user: User): Draft {
  const { name, email, locale, sees, agencies } = user;
  return { name, email, password: '', locale, roles: user.roles.map((role) => role.id), sees, agencies };
}

/** Who sees all has no list. */
const assigned = ({ sees, agencies }: Draft) => (sees === 'all' ? [] : agencies);

export function newUserOf(draft: Draft): NewUser {
  return { ...draft, agencies: assigned(draft) };
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What an edit sends: what differs from what it is based on. */
export function changesOf(base: Draft, typed: Draft): UserEdit {
  const edit: UserEdit = {};
  if (typed.name !== base.name) edit.name = typed.name;
  if (typed.locale !== base.locale) edit.locale = typed.locale;
  if (!same(typed.roles, base.roles)) edit.roles = typed.roles;
  if (typed.sees !== base.sees) edit.sees = typed.sees;
  if (!same(assigned(typed), assigned(base))) edit.agencies = assigned(typed);
  return edit;
}
