import type { RowData } from '@tanstack/react-table';
import { type ComponentProps, type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/api/lists';
import { Skeleton } from '@/kit/state/loading';
import { OfflineState } from '@/kit/state/offline';
import { useOnline } from '@/kit/state/online';
import { ErrorState } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Table } from './table';

/** What `useInfiniteQuery` answers, as far as a list needs it. */
type Query<Row> = {
  data?: { pages: Page<Row>[] };
  error: unknown;
  isPending: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

type Props<Row extends RowData> = Omit<ComponentProps<typeof Table<Row>>, 'rows' | 'onEnd' | 'footer'> & {
  query: Query<Row>;
  /** What stands here when no row does. */
  empty: ReactNode;
};

/** A list that reads on as one scrolls, with its states: on its way, failed, empty. */
export function ListTable<Row extends RowData>({ query, empty, ...table }: Props<Row>) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (query.isPending) return <Waiting />;
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (rows.length === 0) return <div className="rounded-lg border bg-surface">{empty}</div>;
  return (
    <Table
      {...table}
      rows={rows}
      onEnd={more}
      footer={
        isFetchNextPageError ? (
          <div className="flex items-center gap-3 p-3">
            {t('more_failed')}
            <Button size="sm" onClick={() => void fetchNextPage()}>
              {t('try_again')}
            </Button>
          </div>
        ) : isFetchingNextPage ? (
          <p role="status" className="p-3 text-soft">
            {t('loading')}
          </p>
        ) : null
      }
    />
  );
}

function Waiting() {
  const { t } = useTranslation();
  if (!useOnline()) return <OfflineState />;
  return (
    <div role="status" className="grid gap-4 rounded-lg border bg-surface p-4">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve bars alike
        <Skeleton key={index} className={index % 3 === 0 ? 'w-11/12' : 'w-full'} />
      ))}
    </div>
  );
}
