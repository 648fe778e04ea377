import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { fieldName, filled, Refusal, useAppForm, useRefusal } from './form';

const taken = {
  type: '/problems/conflict',
  title: 'Conflict',
  detail: '',
  code: 'CONFLICT',
  status: 409,
  errors: [{ pointer: '/barcodes/1/code', code: 'TAKEN', params: { sku: 'BIA-001' } }],
};
const overloaded = {
  type: '/problems/unavailable',
  title: 'Unavailable',
  detail: '',
  code: 'UNAVAILABLE',
  status: 503,
};

function Sample({ deed }: { deed: (value: unknown) => Promise<unknown> }) {
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: { name: 'Bia', note: '', barcodes: [{ code: '1' }, { code: '2' }] },
    onSubmit: async ({ value }) => void (await refusal.send(form, () => deed(value))),
  });
  return (
    <form
      aria-label="form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.AppField name="name" validators={{ onSubmit: filled }}>
        {(field) => <field.TextField label="Name" />}
      </form.AppField>
      <form.AppField name="barcodes[0].code">{(field) => <field.TextField label="First" />}</form.AppField>
      <form.AppField name="barcodes[1].code">{(field) => <field.TextField label="Second" />}</form.AppField>
      <Refusal problem={refusal.problem} />
      <form.AppForm>
        <form.SubmitButton>Save</form.SubmitButton>
      </form.AppForm>
    </form>
  );
}

function show(children: ReactNode) {
  const user = userEvent.setup();
  render(<QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>);
  return user;
}

test('a refusal of the server lands on the field that it points at, and the focus with it', async () => {
  const user = show(<Sample deed={() => Promise.reject(taken)} />);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const second = screen.getByLabelText('Second');
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect(second.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('First').getAttribute('aria-invalid')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a form that was refused may be sent again as it is', async () => {
  const deed = vi.fn().mockRejectedValueOnce(taken).mockResolvedValue(undefined);
  const user = show(<Sample deed={deed} />);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(deed).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(screen.getByLabelText('Second').getAttribute('aria-invalid')).toBeNull());
});
