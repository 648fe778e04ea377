import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closing, Period } from '@/api/schema';
import { formatMonth, useFormat } from '@/kit/format';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';

/** Words a closing or reopening: what, when, who, and with which month where it was another. */
export function useAct() {
  const { t } = useTranslation('regulation');
  const { moment } = useFormat();
  return useCallback(
    (closing: Closing) => {
      const { action, month, from, to, done_by_name } = closing;
      const said = t(`period.act.${action}`, { month: formatMonth(month) });
      // with other months, which
      const others =
        action === 'close' && !from
          ? t('period.act_all')
          : from && from !== to
            ? t('period.act_span', { from: formatMonth(from), to: formatMonth(to) })
            : undefined;
      return [others ? `${said} ${others}` : said, moment(closing.done_at), done_by_name].filter(Boolean).join(' · ');
    },
    [t, moment],
  );
}

/** Everything that was done to a month, the latest first. */
export function Acts({ period, onClose }: { period: Period; onClose: () => void }) {
  const { t } = useTranslation(['regulation', 'common']);
  const act = useAct();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('regulation:period.history_of', { month: formatMonth(period.month) })}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <ol className="grid gap-3">
        {period.history.map((closing) => (
          <li key={closing.done_at} className="border-l-2 pl-3">
            <p>{act(closing)}</p>
            {closing.reason ? <p className="text-soft">{closing.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
