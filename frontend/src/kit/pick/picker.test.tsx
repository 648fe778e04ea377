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

type Props = { onEnter?: (text: string) => void; onUnknown?: (text: string) => void; start?: Fruit | null };

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
  expect(unknown).toHaveBeenCalledExactlyOnceWith('8936000121846');
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
