import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../tools/test-render';
import { Remove } from './remove';

const inUse = {
  type: '/problems/in-use',
  title: '',
  detail: '',
  code: 'IN_USE',
  status: 409,
  params: { what: 'item' },
};

type Props = { remove: () => Promise<{ error?: unknown }>; onDone?: () => void };

function Sample(props: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Remove
      {...props}
      open={open}
      onClose={() => setOpen(false)}
      name="Bia"
      inUseText="slips name it"
      instead={<button type="button">stop trading it</button>}
    >
      it goes for good
    </Remove>
  );
}

const verb = () => screen.getByRole('button', { name: 'Xóa' });

test('it says what deleting means, and deletes once it is confirmed', async () => {
  const remove = vi.fn(async () => ({}));
  const done = vi.fn();
  const { user } = show(<Sample remove={remove} onDone={done} />);
  expect(screen.getByRole('alertdialog').textContent).toContain('it goes for good');
  expect(remove).not.toHaveBeenCalled();
  await user.click(verb());
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(remove).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('what is in use stays: the dialog says why, offers what to do instead and no longer to delete', async () => {
  const done = vi.fn();
  const { user } = show(<Sample remove={async () => ({ error: inUse })} onDone={done} />);
  await user.click(verb());
  expect((await screen.findByRole('alert')).textContent).toContain('slips name it');
  expect(screen.getByRole('button', { name: 'stop trading it' })).toBeTruthy();
  expect(verb().getAttribute('aria-disabled')).toBe('true');
  expect(done).not.toHaveBeenCalled();
});

test('after another failure one may try again', async () => {
  const remove = vi
    .fn<() => Promise<{ error?: unknown }>>()
    .mockResolvedValueOnce({ error: { ...inUse, code: 'UNAVAILABLE', status: 503 } })
    .mockResolvedValueOnce({});
  const { user } = show(<Sample remove={remove} />);
  await user.click(verb());
  expect((await screen.findByRole('alert')).textContent).not.toContain('slips name it');
  expect(screen.queryByRole('button', { name: 'stop trading it' })).toBeNull();
  await user.click(verb());
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});
