import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, useFormat } from '@/kit/format';
import { Empty } from '@/kit/state/empty';
import { Skeleton } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Section } from '@/kit/ui/page';
import { DocumentLink } from './document-link';
import { latestQuery } from './query';

/** The latest documents of an agency. */
export function Latest({ id }: { id: string }) {
  const { t } = useTranslation('agency');
  const { money } = useFormat();
  const { data, error, isPending, refetch } = useQuery(latestQuery(id));
  return (
    <Section
      title={t('latest.title')}
      actions={
        <Link to="/agencies/$id/documents" params={{ id }} className="text-accent hover:underline">
          {t('latest.all')}
        </Link>
      }
    >
      {isPending ? (
        <div className="grid gap-3">
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </div>
      ) : !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <Empty title={t('documents.none')}>{t('documents.none_text')}</Empty>
      ) : (
        <ul className="-my-2 divide-y">
          {data.items.map((entry) => (
            <li key={entry.seq} className="flex items-baseline gap-3 py-2">
              <div className="grid min-w-0 grow sm:flex sm:items-baseline sm:gap-3">
                <DocumentLink entry={entry} />
                <span className="text-sm text-soft">
                  {t(`kind.${entry.kind}`)} · {formatDay(entry.date)}
                </span>
              </div>
              <span className="num">{entry.amount > 0 ? `+${money(entry.amount)}` : money(entry.amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
