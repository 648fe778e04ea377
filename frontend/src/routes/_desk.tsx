import { createFileRoute, redirect } from '@tanstack/react-router';
import { knownMe } from '@/api/me';
import { Shell } from '@/app/shell';

/** Everything behind the sign-in. */
export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    if (!(await knownMe()))
      throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href } });
  },
  component: Shell,
});
