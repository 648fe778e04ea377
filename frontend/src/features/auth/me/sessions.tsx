import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Session } from '@/api/schema';
import { Refusal } from '@/kit/form/form';
import { useFormat } from '@/kit/format';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { useWords } from '@/kit/state/words';
import { Badge } from '@/kit/ui/badge';
import { Button } from '@/kit/ui/button';
import { Confirm } from '@/kit/ui/confirm';
import { Section } from '@/kit/ui/page';
import { complain, say } from '@/kit/ui/toast';
import { deviceOf, isHandheld } from './device';
import { sessionsQuery } from './query';

async function end(id: string): Promise<void> {
  const { error } = await client.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } });
  // one that has ended meanwhile is what was wanted
  if (error && asProblem(error).code !== 'NOT_FOUND') throw error;
}

/** Where one is signed in, and the ending of what one does not know. */
export function Sessions() {
  const { t } = useTranslation('auth');
  const query = useInfiniteQuery(sessionsQuery());
  const [ending, setEnding] = useState(false);
  const sessions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const others = sessions.filter((session) => !session.current).map((session) => session.id);
  const all = !query.hasNextPage;
  return (
    <Section
      title={t('me.sessions')}
      actions={
        others.length > 0 ? (
          <Button size="sm" look="danger" onClick={() => setEnding(true)}>
            {t('me.end_others')}
          </Button>
        ) : null
      }
    >
      {query.isPending ? <Skeleton className="w-full" /> : null}
      {query.error && !query.data ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      <ul className="relative -my-2 max-h-128 divide-y overflow-y-auto">
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
      {all ? null : (
        <Button className="mt-3" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('me.more_sessions')}
        </Button>
      )}
      {ending ? <EndOthers others={others} more={!all} onClose={() => setEnding(false)} /> : null}
    </Section>
  );
}

function Row({ session }: { session: Session }) {
  const { t } = useTranslation('auth');
  const { moment } = useFormat();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const device = deviceOf(session.user_agent);
  const Icon = isHandheld(device) ? IconDeviceMobile : IconDeviceDesktop;
  const name =
    device.browser && device.system
      ? t('me.device', { browser: device.browser, system: device.system })
      : (device.browser ?? device.system ?? t('me.device_unknown'));
  const go = async () => {
    setBusy(true);
    try {
      await end(session.id);
      say(t('me.ended', { device: name }));
      await refreshAll();
    } catch (thrown) {
      complain(words.problem(asProblem(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className="flex items-center gap-3 py-2">
      <Icon size={20} stroke={1.6} className="shrink-0 text-soft" aria-hidden />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2" title={session.user_agent ?? undefined}>
          {name} {session.current ? <Badge tone="accent">{t('me.this_one')}</Badge> : null}
        </p>
        <p className="text-sm text-soft tabular-nums">
          {t('me.session_times', { last: moment(session.last_used_at), since: moment(session.created_at) })}
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" busy={busy} onClick={() => void go()}>
          {t('me.end')}
          <span className="sr-only">{name}</span>
        </Button>
      )}
    </li>
  );
}

type EndOthersProps = {
  others: readonly string[];
  /** There are more than these; they end too. */
  more: boolean;
  onClose: () => void;
};

function EndOthers({ others, more, onClose }: EndOthersProps) {
  const { t } = useTranslation('auth');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      let rest: readonly string[] = others;
      while (rest.length > 0) {
        for (const id of rest) await end(id);
        if (!more) break;
        const { data, error } = await client.GET('/api/v1/auth/sessions', { params: { query: { limit: 500 } } });
        if (!data) throw error;
        rest = data.items.filter((session) => !session.current).map((session) => session.id);
      }
      say(t('me.others_ended'));
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
      await refreshAll();
    }
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('me.end_others_title')}
      verb={t('me.end_others')}
      onConfirm={() => void go()}
      busy={busy}
    >
      <p>{t(more ? 'me.end_all_others_text' : 'me.end_others_text', { count: others.length })}</p>
      <Refusal problem={problem} />
    </Confirm>
  );
}
