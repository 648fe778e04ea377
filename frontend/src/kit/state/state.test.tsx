import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Offline } from '@/api/problem';
import { show } from '../../../tools/test-render';
import { Loading } from './loading';
import { ErrorState } from './problem';

afterEach(() => vi.restoreAllMocks());

const lost = 'Trang này chưa tải được vì mất mạng; có mạng sẽ tự tải.';

function turn(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}

const refused = (status: number, code: string) => ({ type: '', title: '', detail: '', status, code, trace_id: 'abc' });

test('what cannot be read without a network says so, and is read once there is one', () => {
  const retry = vi.fn();
  turn(false);
  show(<ErrorState error={new Offline()} retry={retry} />);
  expect(screen.getByRole('status').textContent).toBe(lost);
  expect(screen.queryByRole('button')).toBeNull();
  turn(true);
  expect(retry).toHaveBeenCalledOnce();
  // a server that does not answer is another matter
  expect(screen.getByRole('alert')).toBeTruthy();
});

test('a refusal is none of the network, and is not asked again with it', () => {
  const retry = vi.fn();
  turn(false);
  show(<ErrorState error={refused(503, 'UNAVAILABLE')} retry={retry} />);
  expect(screen.getByRole('alert')).toBeTruthy();
  turn(true);
  expect(retry).not.toHaveBeenCalled();
});

test('what is on its way says while there is no network that it waits for it', () => {
  show(<Loading />);
  expect(screen.queryByText(lost)).toBeNull();
  turn(false);
  expect(screen.getByText(lost)).toBeTruthy();
  turn(true);
  expect(screen.queryByText(lost)).toBeNull();
});

test.each([
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
])('a %i is not asked again, but leads back', (status, code) => {
  show(<ErrorState error={refused(status, code)} retry={() => undefined} back={<a href="#list">list</a>} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link', { name: 'list' })).toBeTruthy();
});

test('a failure of reading does not speak of recording', () => {
  show(<ErrorState error={refused(500, 'INTERNAL')} retry={() => undefined} />);
  expect(screen.getByRole('alert').textContent).toContain('chưa tải được');
  expect(screen.getByRole('alert').textContent).not.toContain('ghi nhận');
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
});
