import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { handlers } from '@/api/mocks.gen';
import { useSession } from '@/api/session';
import { show } from '../../tools/test-render';
import { server } from '../../tools/test-server';
import { SignInForm } from './sign-in-form';

afterEach(() => {
  localStorage.clear();
  useSession.setState({ me: undefined, expired: false });
});

const problem = (status: number, code: string, params?: object) =>
  HttpResponse.json({ type: '', title: '', detail: '', status, code, params }, { status });

test.each<[string, () => Response, string]>([
  ['no network', () => HttpResponse.error(), 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.'],
  ['an overloaded server', () => problem(503, 'UNAVAILABLE'), 'Máy chủ đang quá tải. Hãy thử lại sau giây lát.'],
  ['a proxy alone', () => new HttpResponse(null, { status: 502 }), 'Máy chủ đang quá tải. Hãy thử lại sau giây lát.'],
  [
    'too many tries',
    () => problem(429, 'RATE_LIMITED', { retry_after: 7 }),
    'Quá nhiều lần thử. Hãy đợi 7 giây rồi thử lại.',
  ],
  [
    'too many tries at a proxy',
    () => new HttpResponse('', { status: 429, headers: { 'retry-after': '30' } }),
    'Quá nhiều lần thử. Hãy đợi 30 giây rồi thử lại.',
  ],
  ['a wrong password', () => problem(401, 'INVALID_CREDENTIALS'), 'E-mail hoặc mật khẩu không đúng.'],
])('%s is said in words, what was typed stays, and one may try again', async (_, answer, said) => {
  server.use(http.post('*/api/v1/auth/login', answer, { once: true }), handlers.login());
  const done = vi.fn();
  const { user } = show(<SignInForm onDone={done} />);
  await user.type(screen.getByLabelText('E-mail'), 'lan@demo.test');
  await user.type(screen.getByLabelText('Mật khẩu'), 'a password{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe(said);
  expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu').value).toBe('a password');
  expect(useSession.getState().me).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});
