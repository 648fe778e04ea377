import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../../tools/test-render';
import { server } from '../../../../tools/test-server';
import { PermissionChoice } from './choice';

const permissions = ['agency.read', 'agency.write', 'agency.limit'].map((code) => ({
  code,
  text: { vi: code, en: code },
}));

beforeEach(() => {
  server.use(http.get('*/api/v1/auth/permissions', () => HttpResponse.json({ items: permissions })));
  useSession.setState({ me: { permissions: ['agency.read', 'agency.write'] } as Me });
});

const box = (name: RegExp) => screen.findByRole('checkbox', { name });

test('a permission that one does not hold can be neither given nor taken, and says so', async () => {
  show(<PermissionChoice value={['agency.limit']} onChange={vi.fn()} />);
  const beyond = await box(/agency\.limit.*không có quyền/);
  expect(beyond.getAttribute('aria-disabled') ?? beyond.getAttribute('data-disabled')).not.toBeNull();
  expect(beyond.getAttribute('aria-checked')).toBe('true');
});

test('all of a context gives those that one holds, and keeps what was there', async () => {
  const change = vi.fn();
  const { user } = show(<PermissionChoice value={['agency.limit', 'agency.read']} onChange={change} />);
  await user.click(await screen.findByRole('button', { name: /Chọn hết/ }));
  expect(change).toHaveBeenCalledWith(['agency.limit', 'agency.read', 'agency.write']);
});

test('what is only shown does not change', async () => {
  const { user } = show(<PermissionChoice value={['agency.read']} />);
  const read = await box(/agency\.read/);
  await user.click(read);
  expect(read.getAttribute('aria-checked')).toBe('true');
  expect(screen.queryByRole('button', { name: /Chọn hết|Bỏ hết/ })).toBeNull();
});
