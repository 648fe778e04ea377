import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Me } from '@/api/schema';
import { useSession } from '@/api/session';
import { show } from '../../../tools/test-render';
import { ReferencePage } from './reference-page';

type Row = { id: string; name: string };

const query = {
  data: { items: [{ id: 'a', name: 'An Phú' }] as Row[] },
  error: null,
  isPending: false,
  refetch: vi.fn(),
};

function Sample({ because }: { because?: string }) {
  return (
    <ReferencePage<Row>
      title="Areas"
      lead=""
      query={query}
      columns={[{ id: 'name', header: 'Name', cell: (row) => row.name }]}
      add="Another"
      addBecause={because}
      none={{ icon: null, title: '', text: '' }}
      form={(row, onClose) => (
        <button type="button" onClick={onClose}>
          form of {row?.name ?? 'a new one'}
        </button>
      )}
      remove={(row) => <p>delete {row.name}?</p>}
    />
  );
}

const may = (...permissions: string[]) => useSession.setState({ me: { permissions } as Me });
afterEach(() => useSession.setState({ me: undefined }));

test('one is added, edited and asked about before it goes', async () => {
  may('agency.write');
  const { user } = show(<Sample />);
  await user.click(screen.getByRole('button', { name: 'Another' }));
  await user.click(screen.getByText('form of a new one'));
  expect(screen.queryByText('form of a new one')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sửa An Phú' }));
  await user.click(screen.getByText('form of An Phú'));
  await user.click(screen.getByRole('button', { name: 'Xóa An Phú' }));
  expect(screen.getByText('delete An Phú?')).toBeTruthy();
});

test('a row opens where one presses it, too', async () => {
  may('agency.write');
  const { user } = show(<Sample />);
  await user.click(screen.getByRole('cell', { name: 'An Phú' }));
  expect(screen.getByText('form of An Phú')).toBeTruthy();
});

test('without the permission there is nothing to do', async () => {
  may('agency.read');
  const { user } = show(<Sample />);
  expect(screen.queryAllByRole('button')).toEqual([]);
  await user.click(screen.getByRole('cell', { name: 'An Phú' }));
  expect(screen.queryByText('form of An Phú')).toBeNull();
});

test('adding that is impossible now says why', () => {
  may('agency.write');
  show(<Sample because="a limit is needed" />);
  expect(screen.getByRole('button', { name: 'Another' }).getAttribute('aria-disabled')).toBe('true');
});
