import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { handlers } from '@/api/mocks.gen';
import { show } from '../../../tools/test-render';
import { server } from '../../../tools/test-server';
import { AgencyPicker } from './agency';
import { Picker } from './picker';

type Fruit = { id: string; name: string };
const fruits: Fruit[] = ['bưởi', 'cam', 'chanh', 'chuối'].map((name, index) => ({ id: String(index), name }));

const find = async (text: string) => fruits.filter(({ name }) => name.includes(text));
const search = vi.fn(find);
beforeEach(() => void search.mockReset().mockImplementation(find));

type Props = {
  onEnter?: (text: string) => void;
  onUnknown?: (text: string, failed: boolean) => unknown;
  start?: Fruit | null;
};

function Fruits({ start = null, ...deeds }: Props) {
  const [value, setValue] = useState<Fruit | null>(start);
  return (
    <>
      <Picker
        aria-label="Fruit"
        value={value}
        onChange={setValue}
        search={search}
        searchKey={['fruit']}
        idOf={(fruit) => fruit.id}
        textOf={(fruit) => fruit.name}
        row={(fruit) => fruit.name}
        {...deeds}
      />
      <output>{value?.name ?? 'none'}</output>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox');

test('typing searches, and Enter takes the first that fits', async () => {
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'ch');
  await screen.findByRole('option', { name: 'chanh' });
  await waitFor(() => expect(screen.queryByRole('option', { name: 'cam' })).toBeNull());
  await user.keyboard('{Enter}');
  expect(container.querySelector('output')?.textContent).toBe('chanh');
  expect(field().value).toBe('chanh');
  expect(search.mock.calls.at(-1)?.[0]).toBe('ch');
});

test('arrows go through what fits', async () => {
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'ch');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(container.querySelector('output')?.textContent).toBe('chuối');
});

test('Escape closes the list and chooses nothing', async () => {
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'ch');
  await screen.findByRole('option', { name: 'chanh' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  expect(container.querySelector('output')?.textContent).toBe('none');
});

test('where nothing fits it says so, and Enter hands on what was typed', async () => {
  const unknown = vi.fn();
  const enter = vi.fn();
  const { user, container } = show(<Fruits onUnknown={unknown} onEnter={enter} />);
  await user.type(field(), '8936000121846');
  await screen.findByText('Không tìm thấy gì.');
  await user.keyboard('{Enter}');
  expect(unknown).toHaveBeenCalledExactlyOnceWith('8936000121846', false);
  expect(enter).not.toHaveBeenCalled();
  expect(container.querySelector('output')?.textContent).toBe('none');
});

test('Enter does not wait for the list: what it finds is taken when it is there', async () => {
  let answer: (found: Fruit[]) => void = () => undefined;
  search.mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const enter = vi.fn();
  const { user, container } = show(<Fruits onEnter={enter} />);
  await user.type(field(), 'cam{Enter}');
  expect(enter).toHaveBeenCalledOnce();
  expect(container.querySelector('output')?.textContent).toBe('none');
  answer(fruits.slice(1, 2));
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('cam'));
});

/** Lets each search be answered by hand, in whatever order. */
function byHand() {
  const waiting = new Map<string, { found: (fruits: Fruit[]) => void; lost: () => void }>();
  search.mockImplementation(
    (text) => new Promise((found, lose) => waiting.set(text, { found, lost: () => lose(new Error('no network')) })),
  );
  return (text: string) => vi.waitFor(() => waiting.get(text) ?? Promise.reject(new Error(`${text} is not sought`)));
}
const chosen = (container: HTMLElement) => container.querySelector('output')?.textContent;

test('what is found late does not override a newer choice', async () => {
  const answer = byHand();
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'cam{Enter}');
  await user.clear(field());
  await user.type(field(), 'chanh{Enter}');
  (await answer('chanh')).found(fruits.slice(2, 3));
  await waitFor(() => expect(chosen(container)).toBe('chanh'));
  (await answer('cam')).found(fruits.slice(1, 2));
  await user.tab();
  expect(chosen(container)).toBe('chanh');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is found late does not disturb who types on', async () => {
  const answer = byHand();
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'cam{Enter}');
  await user.clear(field());
  await user.type(field(), 'chu');
  (await answer('cam')).found(fruits.slice(1, 2));
  await user.keyboard('o');
  expect(field().value).toBe('chuo');
  expect(chosen(container)).toBe('none');
});

test('Enter on what nothing fits says so, until one types again', async () => {
  const { user, container } = show(<Fruits />);
  await user.type(field(), 'xoài{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('Không tìm thấy “xoài”.');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  // and no form is sent with it
  expect(field().hasAttribute('data-unreadable')).toBe(true);
  await user.type(field(), 'c');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field().hasAttribute('data-unreadable')).toBe(false);
  expect(chosen(container)).toBe('none');
});

test('so it does where the list has said it already', async () => {
  const { user } = show(<Fruits />);
  await user.type(field(), 'xoài');
  await screen.findByText('Không tìm thấy gì.');
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('Không tìm thấy “xoài”.');
});

test('Enter on what could not be looked up says that, not that there is none', async () => {
  const answer = byHand();
  const { user } = show(<Fruits />);
  await user.type(field(), 'cam{Enter}');
  (await answer('cam')).lost();
  expect((await screen.findByRole('alert')).textContent).toBe('Không tìm được lúc này.');
  expect(field().hasAttribute('data-unreadable')).toBe(true);
});

test('who hears of it says so instead', async () => {
  const answer = byHand();
  const unknown = vi.fn();
  const { user } = show(<Fruits onUnknown={unknown} />);
  await user.type(field(), 'cam{Enter}');
  (await answer('cam')).lost();
  await waitFor(() => expect(unknown).toHaveBeenCalledExactlyOnceWith('cam', true));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('one that is chosen is shown, and all are offered before one types', async () => {
  const { user } = show(<Fruits start={fruits[1]} />);
  expect(field().value).toBe('cam');
  await user.click(field());
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(4));
});

function Agencies() {
  return <AgencyPicker aria-label="Agency" value={null} onChange={() => undefined} status="active" />;
}

test('agencies are asked of the API by what is typed', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/agency/agencies', ({ request }) => {
      asked.push(new URL(request.url).search);
      return undefined;
    }),
    handlers.list_agencies(),
  );
  const { user } = show(<Agencies />);
  await user.type(field(), 'minh');
  expect((await screen.findByRole('option')).textContent).toContain('DL-000123');
  await waitFor(() => expect(asked.at(-1)).toBe('?q=minh&status=active&limit=12'));
});

test('a search that fails says so', async () => {
  server.use(
    http.get('*/api/v1/agency/agencies', () => HttpResponse.json({ code: 'INTERNAL', status: 500 }, { status: 500 })),
  );
  const { user } = show(<Agencies />);
  await user.type(field(), 'minh');
  expect(await screen.findByText('Không tìm được lúc này.')).toBeTruthy();
});

const sample = {
  status: 'active',
  registered_on: '2026-11-20',
  debt: 0,
  version: 0,
  created_at: '2026-11-20T03:00:00Z',
  updated_at: '2026-11-20T03:00:00Z',
};
const agencies = [
  { ...sample, id: 'a1', code: 'DL-000001', name: 'Minh Phát', phone: '0901 234 567' },
  { ...sample, id: 'a2', code: 'DL-000002', name: 'Minh Long', phone: '+84 907 654 321' },
  { ...sample, id: 'a3', code: 'DL-000003', name: 'Minh Quân', phone: '0907654321' },
];

/** The API, which finds numbers by their digits. */
function phoneBook() {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/agency/agencies', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      asked.push(q);
      return HttpResponse.json({ items: agencies.filter(({ phone }) => phone.replace(/\D/g, '').includes(q)) });
    }),
  );
  return asked;
}

test.each(['0901234567', '0901 234 567', '+84 901 234 567'])(
  'the phone number %s and Enter choose the agency that it belongs to',
  async (typed) => {
    phoneBook();
    const change = vi.fn();
    const { user } = show(<AgencyPicker aria-label="Agency" value={null} onChange={change} />);
    await user.type(field(), `${typed}{Enter}`);
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith(agencies[0]));
  },
);

test('a phone number that several have chooses none of them', async () => {
  phoneBook();
  const change = vi.fn();
  const { user } = show(<AgencyPicker aria-label="Agency" value={null} onChange={change} />);
  await user.type(field(), '0907654321');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Có nhiều kết quả');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  expect(change).not.toHaveBeenCalled();
});

test('what was chosen before stands there again where the one who hears of the unknown says so', async () => {
  const { user } = show(<Fruits start={fruits[1]} onUnknown={() => true} />);
  const field = screen.getByRole<HTMLInputElement>('combobox');
  await user.click(field);
  field.select();
  await user.keyboard('8936000121846{Enter}');
  await waitFor(() => expect(field.value).toBe('cam'));
});
