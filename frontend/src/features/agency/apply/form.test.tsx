import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, test, vi } from 'vitest';
import { handlers } from '@/api/mocks.gen';
import { applyTexts } from '@/i18n';
import { show } from '../../../../tools/test-render';
import { server } from '../../../../tools/test-server';
import { ApplyForm } from './form';

beforeAll(() => applyTexts());

const problem = (status: number, code: string, params?: object) =>
  HttpResponse.json({ type: '', title: '', detail: '', status, code, params }, { status });

test.each<[string, () => Response, string]>([
  ['no network', () => HttpResponse.error(), 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.'],
  ['an overloaded server', () => problem(503, 'UNAVAILABLE'), 'Máy chủ đang quá tải. Hãy thử lại sau giây lát.'],
  [
    'a proxy that says nothing',
    () => new HttpResponse(null, { status: 502, headers: { 'content-length': '0' } }),
    'Máy chủ đang quá tải. Hãy thử lại sau giây lát.',
  ],
  [
    'too many applications',
    () => problem(429, 'RATE_LIMITED', { retry_after: 10 }),
    'Quá nhiều lần thử. Hãy đợi 10 giây rồi thử lại.',
  ],
])('%s is said in words, what was typed stays, and it may be sent again', async (_, answer, said) => {
  server.use(http.post('*/api/v1/agency/applications', answer, { once: true }), handlers.apply_as_agency());
  const applied = vi.fn();
  const { user } = show(<ApplyForm tenant="demo" districts={[]} onApplied={applied} />);
  const name = screen.getByLabelText<HTMLInputElement>(/^Tên/);
  await user.type(name, 'Tạp hóa Minh');
  await user.type(screen.getByLabelText(/^Điện thoại/), '0901234567');
  await user.click(screen.getByRole('button', { name: /^Gửi/ }));
  expect((await screen.findByRole('alert')).textContent).toBe(said);
  expect(applied).not.toHaveBeenCalled();
  expect(name.value).toBe('Tạp hóa Minh');
  await user.click(screen.getByRole('button', { name: /^Gửi/ }));
  await waitFor(() => expect(applied).toHaveBeenCalledExactlyOnceWith('Tạp hóa Minh'));
});

test('what is missing is said under its field, and nothing is sent', async () => {
  const applied = vi.fn();
  const { user } = show(<ApplyForm tenant="demo" districts={[]} onApplied={applied} />);
  const send = screen.getByRole('button', { name: /^Gửi/ });
  expect(send.closest('form')?.noValidate).toBe(true);
  await user.click(send);
  expect(screen.getAllByText('Không được để trống.')).toHaveLength(2);
  const name = screen.getByLabelText<HTMLInputElement>(/^Tên/);
  await waitFor(() => expect(document.activeElement).toBe(name));
  await user.type(name, 'Tạp hóa Minh');
  await user.type(screen.getByLabelText(/^Điện thoại/), '09');
  await user.click(send);
  expect(await screen.findByText('Cần ít nhất 3 ký tự.')).toBeTruthy();
  expect(screen.queryByText('Không được để trống.')).toBeNull();
  server.use(handlers.apply_as_agency());
  await user.type(screen.getByLabelText(/^Điện thoại/), '01234567');
  await user.click(send);
  await waitFor(() => expect(applied).toHaveBeenCalledExactlyOnceWith('Tạp hóa Minh'));
});
