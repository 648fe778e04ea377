import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { ProblemNote } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { say } from '@/kit/ui/toast';

type Props = {
  open: boolean;
  onClose: () => void;
  /** What is deleted. */
  name: string;
  /** The question; left out: whether to delete what the name says. */
  title?: string;
  /** What deleting it means. */
  children: ReactNode;
  remove: () => Promise<{ error?: unknown }>;
  /** Why it stays where it is in use. */
  inUseText?: ReactNode;
  /** Offered where it is in use and therefore stays. */
  instead?: ReactNode;
  /** Before the page is read anew: where it went is no longer. */
  onDone?: () => unknown;
};

/** Asks before something is deleted for good; what is in use stays, and the dialog says so. */
export function Remove({ open, onClose, name, title, children, remove, inUseText, instead, onDone }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const inUse = problem?.code === 'IN_USE';
  const close = () => {
    setProblem(undefined);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { error } = await remove();
      if (error) throw error;
      say(t('deleted', { name }));
      close();
      await onDone?.();
      await refreshAll();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Confirm
      open={open}
      onClose={close}
      title={title ?? t('delete_question', { name })}
      verb={t('delete')}
      onConfirm={() => void confirm()}
      busy={busy}
      because={inUse ? t('in_use') : false}
    >
      {problem ? (
        <div role="alert">
          <ProblemNote problem={problem} text={inUse ? inUseText : undefined}>
            {inUse ? instead : null}
          </ProblemNote>
        </div>
      ) : (
        children
      )}
    </Confirm>
  );
}

/** What may be done to something in use, which cannot be deleted. */
export function Instead({ verb, onClick }: { verb: string; onClick: () => void }) {
  return (
    <div>
      <Button size="sm" onClick={onClick}>
        {verb}
      </Button>
    </div>
  );
}
