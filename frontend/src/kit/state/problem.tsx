import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '@/api/problem';
import { Button } from '@/kit/ui/button';
import { OfflineState } from './offline';
import { useOnline } from './online';
import { useWords } from './words';

type NoteProps = {
  problem: Problem;
  /** Words that know more of the case than the usual ones. */
  text?: ReactNode;
  children?: ReactNode;
};

/** A refusal or failure beside what it concerns. */
export function ProblemNote({ problem, text, children }: NoteProps) {
  const words = useWords();
  const { t } = useTranslation();
  return (
    <div className="flex gap-2 rounded-md border border-bad/40 bg-bad-wash px-3 py-2 text-ink">
      <IconAlertTriangle size={18} className="mt-px shrink-0 text-bad" aria-hidden />
      <div className="grid gap-1">
        <p>{text ?? words.problem(problem)}</p>
        {children}
        {problem.status >= 500 && problem.trace_id ? (
          <p className="text-sm text-soft">{t('trace', { id: problem.trace_id })}</p>
        ) : null}
      </div>
    </div>
  );
}

type StateProps = {
  error: unknown;
  retry?: () => void;
  /** Where one may go instead, as to the list of what is not there. */
  back?: ReactNode;
};

/** Refusals that stay the same, however often one asks. */
const final = new Set([403, 404]);

/** In the place of what could not be read: says why, and offers to try again; without a network it does so by itself. */
export function ErrorState({ error, retry, back }: StateProps) {
  const problem = asProblem(error);
  const words = useWords();
  const online = useOnline();
  const { t } = useTranslation();
  // a part of the page itself that could not be fetched has no code
  const unreached = problem.status === 0;
  const before = useRef(online);
  useEffect(() => {
    if (unreached && online && !before.current) retry?.();
    before.current = online;
  }, [unreached, online, retry]);
  if (unreached && !online) return <OfflineState />;
  const Icon = problem.code === 'OFFLINE' ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div role="alert" className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <Icon size={28} stroke={1.5} className="text-soft" aria-hidden />
      <p className="max-w-prose">{words.reading(problem)}</p>
      {problem.trace_id && problem.status >= 500 ? (
        <p className="text-sm text-soft">{t('trace', { id: problem.trace_id })}</p>
      ) : null}
      {retry && !final.has(problem.status) ? <Button onClick={retry}>{t('try_again')}</Button> : null}
      {back}
    </div>
  );
}
