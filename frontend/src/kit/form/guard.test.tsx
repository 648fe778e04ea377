import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
  useNavigate,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../tools/test-render';
import { useAppForm } from './form';

function Desk() {
  return (
    <>
      <Link to={'/else' as never}>Elsewhere</Link>
      <Outlet />
    </>
  );
}

function Sample() {
  const navigate = useNavigate();
  const form = useAppForm({
    defaultValues: { name: '' },
    onSubmit: async () => navigate({ to: '/else' as never, ignoreBlocker: true }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.AppField name="name">{(field) => <field.TextField label="Name" />}</form.AppField>
      <form.AppForm>
        <form.LeaveGuard />
        <form.SubmitButton>Save</form.SubmitButton>
      </form.AppForm>
    </form>
  );
}

function begin() {
  const root = createRootRoute({ component: Desk });
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/form', component: Sample }),
    createRoute({ getParentRoute: () => root, path: '/else', component: () => <p>Another page</p> }),
  ];
  const history = createMemoryHistory({ initialEntries: ['/form'] });
  const router = createRouter({ routeTree: root.addChildren(routes), history });
  return show(<RouterProvider router={router as never} />);
}

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
const stay = () => screen.findByRole('button', { name: 'Ở lại' });
const drop = () => screen.findByRole('button', { name: 'Bỏ những gì đã nhập' });

test('a page with something typed is not left without a question', async () => {
  const { user } = begin();
  await user.type(await name(), 'An Phú');
  await user.click(screen.getByText('Elsewhere'));
  await user.click(await stay());
  expect((await name()).value).toBe('An Phú');
  await user.click(screen.getByText('Elsewhere'));
  await user.click(await drop());
  expect(await screen.findByText('Another page')).toBeTruthy();
});

test('nothing is asked where nothing stands in it any more', async () => {
  const { user } = begin();
  await user.type(await name(), 'A');
  await user.clear(await name());
  await user.click(screen.getByText('Elsewhere'));
  expect(await screen.findByText('Another page')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('what is saved is left by the form itself', async () => {
  const { user } = begin();
  await user.type(await name(), 'An Phú{Enter}');
  expect(await screen.findByText('Another page')).toBeTruthy();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
