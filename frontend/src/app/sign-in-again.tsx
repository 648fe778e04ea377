import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/me';
import { asProblem, type Problem } from '@/api/problem';
import { useSession } from '@/api/session';
import { SignInForm } from '@/kit/sign-in-form';
import { ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';

/** Over the page when the session has ended: what one was writing is still there afterwards. */
export function SignInAgain() {
  const { t } = useTranslation();
  const email = useSession((session) => session.me?.email);
  const [leaving, setLeaving] = useState(false);
  const [stuck, setStuck] = useState<Problem>();
  const leave = async () => {
    setLeaving(true);
    setStuck(undefined);
    try {
      await signOut();
    } catch (thrown) {
      setStuck(asProblem(thrown));
      setLeaving(false);
    }
  };
  return (
    <Dialog open over firm onClose={() => undefined} title={t('sign_in.again')} lead={t('sign_in.again_lead')}>
      <div className="grid gap-4">
        <SignInForm email={email}>
          <Button look="quiet" busy={leaving} onClick={() => void leave()}>
            {t('sign_in.leave')}
          </Button>
        </SignInForm>
        {stuck ? (
          <div role="alert">
            <ProblemNote problem={stuck} />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
