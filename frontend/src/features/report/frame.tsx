import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useMay } from '@/api/session';
import { formatDay, formatMonth } from '@/kit/format';
import { PrintButton } from '@/kit/print/print-button';
import { ReportHead } from '@/kit/print/report-head';
import { ExportButton } from '@/kit/table/export-button';
import { Filters } from '@/kit/table/filters';
import { Badge } from '@/kit/ui/badge';
import { Page } from '@/kit/ui/page';
import { isClosed, type Span, spanDays } from './span';
import { SpanPicker } from './span-picker';

/** Up to when the books are closed. */
export const closedQuery = () =>
  api.queryOptions('get', '/api/v1/regulation/periods', { params: { query: { limit: 1 } } }, { staleTime: 60_000 });

/** The span in words: `Tháng 10/2026`, `01/10/2026 – 15/10/2026`, `Đến hết 15/10/2026`. */
export function useSpanWords() {
  const { t } = useTranslation('report');
  return useCallback(
    (span: Span) => {
      if (span.kind === 'month') return t('span.words.month', { month: formatMonth(span.month) });
      const { from, to } = spanDays(span);
      if (span.kind === 'as_of') return t('span.words.as_of', { from: formatDay(from), day: formatDay(to) });
      return t('span.words.days', { from: formatDay(from), to: formatDay(to) });
    },
    [t],
  );
}

function PeriodState({ span }: { span: Span }) {
  const { t } = useTranslation('report');
  const known = useMay('regulation.read');
  const closed = useQuery({ ...closedQuery(), enabled: known });
  if (!closed.data) return null;
  const shut = isClosed(span, closed.data.closed_through);
  const Icon = shut ? IconLock : IconLockOpen;
  return (
    <Badge>
      <Icon size={12} aria-hidden className="mr-1" /> {t(shut ? 'closed' : 'open')}
    </Badge>
  );
}

type Props = {
  title: string;
  /** Its figures are there, and are those of these days. */
  ready: boolean;
  span: Span;
  onSpan: (span: Span) => void;
  read: ComponentProps<typeof ExportButton>['read'];
  /** The file's name where the API says none. */
  name: string;
  /** More filters beside the days. */
  filters?: ReactNode;
  /** Its figures are money. */
  inMoney?: boolean;
  /** What the other filters hold, for the printed heading. */
  about?: ReactNode;
  children: ReactNode;
};

/** The frame of a report: its days, what to do with it, its heading on paper. */
export function ReportFrame({ title, ready, span, onSpan, read, name, filters, inMoney, about, children }: Props) {
  const { t } = useTranslation();
  const words = useSpanWords();
  const because = !ready && t('not_loaded');
  return (
    <Page
      fill="wide"
      ownPaper
      title={title}
      badge={<PeriodState span={span} />}
      actions={
        <>
          <ExportButton read={read} name={name} because={because} />
          <PrintButton because={because} />
        </>
      }
    >
      <ReportHead title={title} span={words(span)} inMoney={inMoney}>
        {about ? <p className="text-center">{about}</p> : null}
      </ReportHead>
      <Filters>
        <SpanPicker span={span} onChange={onSpan} />
        {filters}
      </Filters>
      {children}
    </Page>
  );
}
