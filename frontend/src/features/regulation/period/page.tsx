import { IconHistory, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatDay, formatMonth, monthOf, useFormat } from '@/kit/format';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Badge } from '@/kit/ui/badge';
import { Button } from '@/kit/ui/button';
import { Page } from '@/kit/ui/page';
import { CloseDialog } from './close-dialog';
import { Acts, useAct } from './history';
import { periodsQuery } from './query';
import { ReopenDialog } from './reopen-dialog';

type Open = { deed: 'close' | 'reopen' | 'history'; period: Period };

/** The months of the books: which are closed, by whom, and the closing of the next. */
export function PeriodPage() {
  const { t } = useTranslation('regulation');
  const query = useInfiniteQuery(periodsQuery());
  const [open, setOpen] = useState<Open>();
  const closedThrough = query.data?.pages[0]?.closed_through;
  const columns = useColumns(setOpen);
  const close = () => setOpen(undefined);
  return (
    <Page
      title={t('period.title')}
      lead={
        query.data &&
        (closedThrough ? t('period.closed_through', { day: formatDay(closedThrough) }) : t('period.none_closed'))
      }
      fill
    >
      <ListTable
        label={t('period.title')}
        query={query}
        columns={columns}
        rowKey={(period) => period.month}
        empty={null}
      />
      {open?.deed === 'close' ? (
        <CloseDialog month={open.period.month} closedThrough={closedThrough} onClose={close} />
      ) : null}
      {open?.deed === 'reopen' && closedThrough ? (
        <ReopenDialog month={open.period.month} closedThrough={closedThrough} onClose={close} />
      ) : null}
      {open?.deed === 'history' ? <Acts period={open.period} onClose={close} /> : null}
    </Page>
  );
}

function useColumns(onOpen: (open: Open) => void): Column<Period>[] {
  const { t } = useTranslation('regulation');
  const { today } = useFormat();
  const mayClose = useMay('regulation.period.close');
  const mayReopen = useMay('regulation.period.reopen');
  const act = useAct();
  return useMemo(
    () => [
      {
        id: 'month',
        header: t('period.month'),
        width: 'w-28',
        cell: (period) => <span className="font-medium tabular-nums">{formatMonth(period.month)}</span>,
      },
      {
        id: 'state',
        header: t('period.state'),
        width: 'w-28',
        cell: ({ state }) =>
          state === 'closed' ? (
            <Badge>
              <IconLock size={12} className="mr-1" aria-hidden /> {t('period.closed')}
            </Badge>
          ) : (
            t('period.open')
          ),
      },
      {
        id: 'last',
        header: t('period.last'),
        phone: false,
        cell: ({ history }) => (history[0] ? <span className="text-soft">{act(history[0])}</span> : null),
      },
      {
        id: 'deeds',
        header: t('period.deeds'),
        quiet: true,
        numeric: true,
        cell: (period) => (
          <span className="inline-flex gap-1">
            {period.history.length > 0 ? (
              <Button size="sm" look="quiet" onClick={() => onOpen({ deed: 'history', period })}>
                <IconHistory size={16} aria-hidden />
                <span className="hidden sm:inline">{t('period.history')}</span>
                <span className="sr-only">{formatMonth(period.month)}</span>
              </Button>
            ) : null}
            {period.state === 'open' && mayClose ? (
              <Button
                size="sm"
                onClick={() => onOpen({ deed: 'close', period })}
                because={period.month >= monthOf(today()) && t('period.not_over', { month: formatMonth(period.month) })}
              >
                <IconLock size={16} aria-hidden /> {t('period.close')}
                <span className="sr-only">{formatMonth(period.month)}</span>
              </Button>
            ) : null}
            {period.state === 'closed' && mayReopen ? (
              <Button size="sm" look="danger" onClick={() => onOpen({ deed: 'reopen', period })}>
                <IconLockOpen size={16} aria-hidden /> {t('period.reopen')}
                <span className="sr-only">{formatMonth(period.month)}</span>
              </Button>
            ) : null}
          </span>
        ),
      },
    ],
    [t, today, mayClose, mayReopen, act, onOpen],
  );
}
