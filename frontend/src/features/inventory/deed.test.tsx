import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Toasts } from '@/kit/ui/toasts';
import { show } from '../../../tools/test-render';
import { useDeed } from './deed';

function Sample({ undo }: { undo: (came: { version: number }) => void }) {
  const deed = useDeed();
  return (
    <>
      <button type="button" onClick={() => void deed(async () => ({ data: { version: 8 } }), 'done', undo)}>
        go
      </button>
      <Toasts />
    </>
  );
}

test('what was done is taken back with the version that came of it', async () => {
  const undo = vi.fn();
  const { user } = show(<Sample undo={undo} />);
  await user.click(screen.getByRole('button', { name: 'go' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(undo).toHaveBeenCalledExactlyOnceWith({ version: 8 });
});
