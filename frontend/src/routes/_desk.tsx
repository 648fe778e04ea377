import { createFileRoute, redirect } from '@tanstack/react-router';
import { knownMe } from '@/api/me';
import { Shell } from '@/app/shell';
import { deskTexts } from '@/i18n';

/** Everything behind the sign-in. */
export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    const [me] = await Promise.all([knownMe(), deskTexts()]);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href } });
  },
  component: Shell,
});
