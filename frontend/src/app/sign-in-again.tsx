import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/me';
import { useSession } from '@/api/session';
import { SignInForm } from '@/kit/sign-in-form';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';

/** Over the page when the session has ended: what one was writing is still there afterwards. */
export function SignInAgain() {
  const { t } = useTranslation();
  const email = useSession((session) => session.me?.email);
  return (
    <Dialog open firm onClose={() => undefined} title={t('sign_in.again')} lead={t('sign_in.again_lead')}>
      <SignInForm email={email}>
        <Button look="quiet" onClick={() => void signOut()}>
          {t('sign_in.leave')}
        </Button>
      </SignInForm>
    </Dialog>
  );
}
