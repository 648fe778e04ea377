import { expect, test } from 'vitest';
import type { Permission } from '@/api/schema';
import { byContext, lacking } from './permissions';

const permission = (code: string): Permission => ({ code, text: { vi: code, en: code } });

test('permissions stand by context, in the order of the desk', () => {
  const groups = byContext([
    permission('auth.users.read'),
    permission('inventory.read'),
    permission('inventory.write'),
  ]);
  expect(groups.map(({ context, permissions }) => [context, permissions.length])).toEqual([
    ['inventory', 2],
    ['auth', 1],
  ]);
});

test('what one lacks oneself cannot be handed out', () => {
  expect(lacking(['agency.read'], ['agency.read', 'agency.write'])).toEqual(['agency.write']);
  expect(lacking(['agency.read'], [])).toEqual([]);
});
