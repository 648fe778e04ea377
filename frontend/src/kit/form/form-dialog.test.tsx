import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../tools/test-render';
import { filled, useAppForm, useRefusal } from './form';
import { FormDialog } from './form-dialog';

type Props = { save: (value: { name: string }) => Promise<void>; onClose: () => void; onReload: () => void };

function Sample({ save, onClose, onReload }: Props) {
  const { problem, send } = useRefusal();
  const form = useAppForm({
    defaultValues: { name: '' },
    onSubmit: async ({ value }) => {
      if (await send(form, () => save(value))) onClose();
    },
  });
  return (
    <FormDialog form={form} title="Thing" onClose={onClose} problem={problem} onReload={onReload}>
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label="Name" />}
      </form.AppField>
    </FormDialog>
  );
}

const handlers = () => ({ save: vi.fn(async () => undefined), onClose: vi.fn(), onReload: vi.fn() });
const name = () => screen.getByRole('textbox', { name: 'Name' });

test('it is sent by its button and by Enter, and closes by what it holds', async () => {
  const seen = handlers();
  const { user } = show(<Sample {...seen} />);
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(seen.save).not.toHaveBeenCalled();
  await user.type(name(), 'An Phú{Enter}');
  await vi.waitFor(() => expect(seen.onClose).toHaveBeenCalledOnce());
  expect(seen.save).toHaveBeenCalledWith({ name: 'An Phú' });
});

test('it is left without sending', async () => {
  const seen = handlers();
  const { user } = show(<Sample {...seen} />);
  await user.type(name(), 'An');
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(seen.onClose).toHaveBeenCalledOnce();
  expect(seen.save).not.toHaveBeenCalled();
});

test('what somebody else has changed meanwhile may be read anew', async () => {
  const seen = handlers();
  const stale = { type: '/problems/stale', title: '', detail: '', code: 'STALE', status: 412 };
  const { user } = show(<Sample {...seen} save={vi.fn(() => Promise.reject(stale))} />);
  await user.type(name(), 'An{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Tải lại' }));
  expect(seen.onReload).toHaveBeenCalledOnce();
  expect(seen.onClose).not.toHaveBeenCalled();
});

test('it is left by Escape, by its cross and by a press beside it where nothing was typed', async () => {
  const seen = handlers();
  const { user } = show(<Sample {...seen} />);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  await user.click(document.body);
  expect(seen.onClose.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('what was typed is asked about before it is lost, and a press beside it loses nothing', async () => {
  const seen = handlers();
  const { user } = show(<Sample {...seen} />);
  await user.type(name(), 'An');
  await user.click(document.body);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await user.click(name());
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Ở lại' }));
  expect(seen.onClose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  await user.click(await screen.findByRole('button', { name: 'Bỏ những gì đã nhập' }));
  expect(seen.onClose).toHaveBeenCalledOnce();
});
