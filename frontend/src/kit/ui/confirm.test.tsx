import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useSession } from '@/api/session';
import { show } from '../../../tools/test-render';
import { Confirm } from './confirm';
import { Dialog } from './dialog';

afterEach(() => useSession.setState({ expired: false }));

function Question({ busy, onClose }: { busy?: boolean; onClose: () => void }) {
  return (
    <Confirm open onClose={onClose} title="Really?" verb="Do it" onConfirm={() => undefined} busy={busy}>
      it cannot be taken back
    </Confirm>
  );
}

const cancel = () => screen.getByRole('button', { name: 'Không' });

test('what is under way cannot be cancelled, and says why', async () => {
  const close = vi.fn();
  const { user } = show(<Question busy onClose={close} />);
  expect(cancel().getAttribute('aria-disabled')).toBe('true');
  // what hints are made of is loaded apart
  await waitFor(() => expect(cancel().hasAttribute('data-base-ui-tooltip-trigger')).toBe(true));
  await user.hover(cancel());
  expect(await screen.findByText(/không dừng giữa chừng được/)).toBeTruthy();
  await user.click(cancel());
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
});

test('what is not under way can, by button and by Escape', async () => {
  const close = vi.fn();
  const { user } = show(<Question onClose={close} />);
  await user.click(cancel());
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(2);
});

function Page({ kind, onClose }: { kind: string; onClose: () => void }) {
  const [again, setAgain] = useState(false);
  const expire = () => {
    useSession.setState({ expired: true });
    setAgain(true);
  };
  return (
    <>
      {kind === 'a question' ? (
        <Question onClose={onClose} />
      ) : (
        <Dialog open onClose={onClose} title="Form">
          <input aria-label="Name" />
        </Dialog>
      )}
      <button type="button" onClick={expire} hidden>
        expire
      </button>
      {again ? (
        <Dialog open over firm onClose={onClose} title="Sign in again">
          <input aria-label="Password" />
        </Dialog>
      ) : null}
    </>
  );
}

test.each(['a question', 'a dialog'])('%s hears no Escape while one signs in again over it', async (kind) => {
  const close = vi.fn();
  const { user } = show(<Page kind={kind} onClose={close} />);
  act(() => screen.getByText('expire').click());
  const password = await screen.findByLabelText('Password');
  await waitFor(() => expect(document.activeElement).toBe(password));
  await user.keyboard('{Escape}');
  // nor where nothing has the focus, as after a press beside it
  act(() => password.blur());
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog', { name: 'Sign in again' }).className).toContain('z-55');
});
