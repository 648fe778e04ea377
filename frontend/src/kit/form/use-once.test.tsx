import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { asProblem } from '@/api/problem';
import { Toasts } from '@/kit/ui/toasts';
import { show } from '../../../tools/test-render';
import { useOnce } from './use-once';

type Body = { name: string };

/** The books: they tie a key to the first body that they take. */
function books() {
  const made = new Map<string, { text: string; id: string }>();
  let losing = false;
  const send = vi.fn(async (body: Body, key: string) => {
    const text = JSON.stringify(body);
    const before = made.get(key);
    if (before && before.text !== text)
      return { error: { type: '', title: '', detail: '', status: 422, code: 'IDEMPOTENCY_MISMATCH' } };
    const document = before ?? { text, id: `${body.name} ${made.size + 1}` };
    made.set(key, document);
    if (losing) throw new TypeError('the answer was lost');
    return { data: document };
  });
  return { made, send, lose: (lost: boolean) => (losing = lost) };
}

function Sample({ send }: { send: ReturnType<typeof books>['send'] }) {
  const make = useOnce(send);
  const [said, setSaid] = useState('');
  const press = (name: string) => async () => {
    try {
      const { document, found } = await make({ name });
      setSaid(`${document.id}${found ? ', found' : ''}`);
    } catch (thrown) {
      setSaid(asProblem(thrown).code);
    }
  };
  return (
    <>
      {['An', 'Anh'].map((name) => (
        <button key={name} type="button" onClick={press(name)}>
          {name}
        </button>
      ))}
      <output>{said}</output>
      <Toasts />
    </>
  );
}

test('what was made though its answer was lost is found, however it was edited since', async () => {
  const { made, send, lose } = books();
  const { user } = show(<Sample send={send} />);
  lose(true);
  await user.click(screen.getByRole('button', { name: 'An' }));
  await vi.waitFor(() => expect(screen.getByText(/^[A-Z_]+$/)).toBeTruthy());
  lose(false);
  await user.click(screen.getByRole('button', { name: 'Anh' }));
  expect(await screen.findByText('An 1, found')).toBeTruthy();
  expect(await screen.findAllByText('Lần gửi trước đã được ghi nhận')).not.toHaveLength(0);
  expect(made.size).toBe(1);
});

test('the next one is another', async () => {
  const { made, send } = books();
  const { user } = show(<Sample send={send} />);
  await user.click(screen.getByRole('button', { name: 'An' }));
  expect(await screen.findByText('An 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'An' }));
  expect(await screen.findByText('An 2')).toBeTruthy();
  expect(made.size).toBe(2);
});
