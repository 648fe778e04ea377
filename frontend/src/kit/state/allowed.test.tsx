import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Me } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../tools/test-render';
import { Allowed } from './allowed';

const may = (...permissions: string[]) => useSession.setState({ me: { permissions } as Me });
afterEach(() => useSession.setState({ me: undefined }));

const page = (
  <Allowed permission="agency.write" title="Thêm đại lý">
    <input aria-label="Tên" />
  </Allowed>
);

test('who may not do what a page is for learns what it takes, and types nothing', () => {
  may('agency.read');
  show(page);
  expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Thêm đại lý');
  expect(screen.getByRole('alert').textContent).toBe('Bạn không có quyền làm việc này; cần quyền “Tạo và sửa đại lý”.');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('who may has the page', () => {
  may('agency.write');
  show(page);
  expect(screen.getByRole('textbox', { name: 'Tên' })).toBeTruthy();
});
