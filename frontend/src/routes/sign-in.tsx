import { createFileRoute, redirect } from '@tanstack/react-router';
import { knownMe } from '@/api/me';
import { SignInPage } from '@/features/auth/sign-in-page';
import { search, text } from '@/kit/search';

export const Route = createFileRoute('/sign-in')({
  /** `to`: where one wanted to go. */
  validateSearch: search({ to: text }),
  beforeLoad: async () => {
    if (await knownMe()) throw redirect({ to: '/' });
  },
  component: SignInPage,
});
