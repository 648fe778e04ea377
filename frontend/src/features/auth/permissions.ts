import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Permission } from '@/api/schema';
import { useSession } from '@/api/session';
import { inLanguage } from '@/i18n';

/** Every permission with its text. They change with the server only. */
export const permissionsQuery = () =>
  api.queryOptions('get', '/api/v1/auth/permissions', {}, { staleTime: Number.POSITIVE_INFINITY });

/** The contexts of the server, in the order in which the desk knows them. */
export const contexts = ['inventory', 'finance', 'agency', 'report', 'regulation', 'auth'] as const;
export type Context = (typeof contexts)[number];

/** Permissions by context; the context is the first part of the code. */
export function byContext(permissions: readonly Permission[]): { context: Context; permissions: Permission[] }[] {
  return contexts
    .map((context) => ({
      context,
      permissions: permissions.filter(({ code }) => code.startsWith(`${context}.`)),
    }))
    .filter((group) => group.permissions.length > 0);
}

/** Those that one lacks oneself: nobody hands out what they do not hold. */
export function lacking(own: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((code) => !own.includes(code));
}

const none: string[] = [];

/** What the one who signed in may do. */
export function useOwnPermissions(): readonly string[] {
  return useSession((session) => session.me?.permissions) ?? none;
}

/** Words the code of a permission. */
export function usePermissionText(): (code: string) => string {
  const all = useQuery(permissionsQuery()).data?.items;
  return (code) => {
    const known = all?.find((permission) => permission.code === code);
    return known ? inLanguage(known.text) : code;
  };
}
