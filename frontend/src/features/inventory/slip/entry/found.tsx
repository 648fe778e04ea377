import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatDay, useFormat } from '@/kit/format';
import { Button, buttonLook } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { Facts } from '@/kit/ui/page';
import { slipPath } from '../list/columns';
import { issueQuery, receiptQuery } from '../query';
import { useDraft } from './context';
import type { Trade } from './line';
import { usageOf } from './usage';
import type { After } from './use-posting';

type Props = { trade: Trade; after: Exclude<After, { kind: 'posted' }>; onKeep: () => void; onNext: () => void };

/**
 * Something else than what stands on the screen has been posted under the draft's key: by an earlier try whose answer
 * was lost, or by another window with the same draft. One looks at it first; nothing is posted again unseen.
 */
export function Found({ trade, after, onKeep, onNext }: Props) {
  const { t } = useTranslation('slip');
  const { sum } = useFormat();
  const known = after.kind === 'found' ? after.slip : after.note;
  const mayRead = useMay(trade === 'issue' ? 'inventory.issues.read' : 'inventory.receipts.read');
  const slip = useRead(trade, after, mayRead);
  const usage = useDraft((draft) => usageOf(draft.lines));
  const { number = '', total = 0 } = known ?? {};
  const lines = (count: number, amount: number) => t('entry.lines_of', { count, total: sum(amount) });
  const whom = slip?.agency_name ?? slip?.supplier_name;
  return (
    <Dialog
      open
      firm
      onClose={onNext}
      title={after.kind === 'found' ? t('entry.found', { number }) : t('entry.taken')}
      lead={after.kind === 'found' ? t('entry.found_lead', { number, total: sum(total) }) : t('entry.taken_lead')}
      footer={
        <>
          {mayRead ? <Look trade={trade} id={known?.id} /> : null}
          <Button onClick={onKeep}>{t('entry.found_keep')}</Button>
          {after.kind === 'found' ? (
            <Button look="primary" onClick={onNext}>
              {t(`entry.next.${trade}`)}
            </Button>
          ) : (
            <Button onClick={onNext}>{t('entry.taken_drop')}</Button>
          )}
        </>
      }
    >
      <div className="grid gap-3">
        {known ? (
          <Facts
            facts={[
              [t('number'), number],
              [t(`whom.${trade}`), whom],
              [t('date'), slip ? formatDay(slip.date) : undefined],
              [t('entry.in_books'), slip?.lines ? lines(slip.lines.length, total) : sum(total)],
              [t('entry.on_screen'), lines(usage.lines, usage.total)],
            ]}
          />
        ) : null}
        <p>{t(after.kind === 'found' ? 'entry.found_text' : 'entry.taken_text')}</p>
      </div>
    </Dialog>
  );
}

/** Opens what was posted, where it is known, else the list, beside the draft: one looks before one decides. */
function Look({ trade, id }: { trade: Trade; id: string | undefined }) {
  const { t } = useTranslation('slip');
  return id ? (
    <Link to={slipPath[trade]} params={{ id }} target="_blank" className={buttonLook({})}>
      {t('entry.view')}
    </Link>
  ) : (
    <Link to={trade === 'issue' ? '/issues' : '/receipts'} target="_blank" className={buttonLook({})}>
      {t(`view.back.${trade}`)}
    </Link>
  );
}

/** The slip as it stands in the books, with its names; what the answer of the posting said until it is read. */
function useRead(trade: Trade, after: Props['after'], may: boolean): Slip | undefined {
  const id = (after.kind === 'found' ? after.slip.id : after.note?.id) ?? '';
  const issue = useQuery({ ...issueQuery(id), enabled: trade === 'issue' && id !== '' && may });
  const receipt = useQuery({ ...receiptQuery(id), enabled: trade === 'receipt' && id !== '' && may });
  const read = trade === 'issue' ? issue.data : receipt.data;
  return read ?? (after.kind === 'found' ? after.slip : undefined);
}
