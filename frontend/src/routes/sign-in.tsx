import { createFileRoute, redirect } from '@tanstack/react-router';
import { knownMe } from '@/api/me';
import { SignInPage } from '@/features/auth/sign-in-page';
import { place, search } from '@/kit/search';

export const Route = createFileRoute('/sign-in')({
  /** `to`: where one wanted to go. */
  validateSearch: search({ to: place }),
  beforeLoad: async () => {
    if (await knownMe()) throw redirect({ to: '/' });
  },
  component: SignInPage,
});
