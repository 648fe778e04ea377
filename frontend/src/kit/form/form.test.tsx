import { screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '@/i18n';
import { show } from '../../../tools/test-render';
import { fieldName, filled, Refusal, useAppForm, useRefusal } from './form';

beforeAll(() => startTexts('vi'));

const conflict = { type: '/problems/conflict', title: 'Conflict', detail: '', code: 'CONFLICT', status: 409 };
const taken = { ...conflict, errors: [{ pointer: '/barcodes/1/code', code: 'TAKEN', params: { sku: 'BIA-001' } }] };
const elsewhere = { ...conflict, errors: [{ pointer: '/unit_id', code: 'IN_USE', params: {} }] };
const overloaded = { ...conflict, code: 'UNAVAILABLE', status: 503 };
const stale = { ...conflict, code: 'STALE', status: 412 };

type Props = { deed: (value: unknown) => Promise<unknown>; onReload?: () => void };

function Sample({ deed, onReload }: Props) {
  const refusal = useRefusal();
  const form = useAppForm({
    defaultValues: { name: 'Bia', barcodes: [{ code: '1' }, { code: '2' }] },
    onSubmit: async ({ value }) => void (await refusal.send(form, () => deed(value))),
  });
  return (
    <form
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
      <Refusal problem={refusal.problem} onReload={onReload} />
      <form.AppForm>
        <form.SubmitButton>Save</form.SubmitButton>
      </form.AppForm>
    </form>
  );
}

const save = () => screen.getByRole('button', { name: 'Save' });

test('a pointer of the API is the name of a field', () => {
  expect(fieldName('/credit_limit')).toBe('credit_limit');
  expect(fieldName('/lines/0/quantity')).toBe('lines[0].quantity');
  expect(fieldName('/barcodes/12')).toBe('barcodes[12]');
});

test('a refusal of the server lands on the field that it points at, and the focus with it', async () => {
  const { user } = show(<Sample deed={() => Promise.reject(taken)} />);
  await user.click(save());
  const second = screen.getByLabelText('Second');
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect(second.getAttribute('aria-invalid')).toBe('true');
  const words = document.getElementById(second.getAttribute('aria-describedby') ?? '');
  expect(words?.textContent).not.toBe('');
  expect(screen.getByLabelText('First').getAttribute('aria-invalid')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('typing in a refused field takes the refusal off it', async () => {
  const { user } = show(<Sample deed={() => Promise.reject(taken)} />);
  await user.click(save());
  const second = screen.getByLabelText('Second');
  await waitFor(() => expect(second.getAttribute('aria-invalid')).toBe('true'));
  await user.type(second, '3');
  expect(second.getAttribute('aria-invalid')).toBeNull();
});

test('a form that was refused may be sent again as it is', async () => {
  const deed = vi.fn().mockRejectedValueOnce(taken).mockResolvedValue(undefined);
  const { user } = show(<Sample deed={deed} />);
  await user.click(save());
  await waitFor(() => expect(screen.getByLabelText('Second').getAttribute('aria-invalid')).toBe('true'));
  await user.click(save());
  await waitFor(() => expect(deed).toHaveBeenCalledTimes(2));
  expect(screen.getByLabelText('Second').getAttribute('aria-invalid')).toBeNull();
});

test('a form with an empty field that must be filled is not sent, and the focus goes there', async () => {
  const deed = vi.fn();
  const { user } = show(<Sample deed={deed} />);
  const name = screen.getByLabelText('Name');
  await user.clear(name);
  await user.click(save());
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(screen.getByText('Không được để trống.')).toBeTruthy();
  expect(deed).not.toHaveBeenCalled();
});

test.each([
  ['of a field that the form has not', elsewhere],
  ['of no field', overloaded],
])('a refusal %s is said above the button', async (_, problem) => {
  const { user } = show(<Sample deed={() => Promise.reject(problem)} />);
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
});

test('where somebody else changed it meanwhile, the form offers to reload', async () => {
  const reload = vi.fn();
  const { user } = show(<Sample deed={() => Promise.reject(stale)} onReload={reload} />);
  await user.click(save());
  await user.click(await screen.findByRole('button', { name: 'Tải lại' }));
  expect(reload).toHaveBeenCalledOnce();
});

function Limit({ deed }: { deed: (value: unknown) => Promise<unknown> }) {
  const form = useAppForm({
    defaultValues: { limit: undefined as number | undefined, day: '' },
    onSubmit: ({ value }) => deed(value),
  });
  return (
    <form
      aria-label="form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.AppField name="limit">{(field) => <field.MoneyField label="Limit" />}</form.AppField>
      <form.AppField name="day">{(field) => <field.DayField label="Day" />}</form.AppField>
      <form.AppForm>
        <form.SubmitButton>Save</form.SubmitButton>
      </form.AppForm>
    </form>
  );
}

test('a figure that cannot be read is not sent as if the field were empty', async () => {
  const deed = vi.fn().mockResolvedValue(undefined);
  const { user } = show(<Limit deed={deed} />);
  const limit = screen.getByLabelText('Limit');
  await user.type(limit, 'five');
  await user.keyboard('{Enter}');
  await screen.findByText(/^Không đọc được\. Dấu thập phân là dấu phẩy/);
  expect(document.activeElement).toBe(limit);
  await user.clear(limit);
  await user.type(limit, '5tr');
  await user.type(screen.getByLabelText('Day'), '31/02/2026');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Day')));
  expect(deed).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText('Day'));
  await user.type(screen.getByLabelText('Day'), '20/11/2026');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(deed).toHaveBeenCalledExactlyOnceWith({ limit: 5_000_000, day: '2026-11-20' }));
});
