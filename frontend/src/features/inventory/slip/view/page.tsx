import { IconArrowBackUp, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureEquation } from '@/kit/exposure/exposure';
import { formatDay, useFormat } from '@/kit/format';
import { useSuppliers, useWarehouses } from '@/kit/pick/reference';
import { PaperChoice } from '@/kit/print/paper';
import { Printout } from '@/kit/print/printout';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Button } from '@/kit/ui/button';
import { Facts, Page, Section } from '@/kit/ui/page';
import type { Trade } from '../entry/line';
import { slipPath } from '../list/columns';
import { isReversal } from '../named';
import { SlipPaper } from '../print/slip-paper';
import { agencyQuery, issueQuery, receiptQuery } from '../query';
import { SlipStatus } from '../status';
import { SlipWarnings } from '../warnings';
import { SlipLines } from './lines';
import { ReverseSlip } from './reverse';

const issues = getRouteApi('/_desk/issues/$id');
const receipts = getRouteApi('/_desk/receipts/$id');

export function IssuePage() {
  const query = useQuery(issueQuery(issues.useParams().id));
  return <Wait trade="issue" query={query} />;
}

export function ReceiptPage() {
  const query = useQuery(receiptQuery(receipts.useParams().id));
  return <Wait trade="receipt" query={query} />;
}

type WaitProps = { trade: Trade; query: { data?: Slip; error: unknown; refetch: () => unknown } };

function Wait({ trade, query }: WaitProps) {
  if (query.data) return <SlipView key={query.data.id} trade={trade} slip={query.data} />;
  return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading />;
}

function SlipView({ trade, slip }: { trade: Trade; slip: Slip }) {
  const { t } = useTranslation(['slip', 'common']);
  const [reversing, setReversing] = useState(false);
  const mayReverse = useMay(trade === 'issue' ? 'inventory.issues.reverse' : 'inventory.receipts.reverse');
  const because = isReversal(slip)
    ? t('reverse.is_reversal')
    : slip.status === 'reversed'
      ? t('reverse.is_reversed')
      : false;
  return (
    <Page
      title={slip.number}
      badge={<SlipStatus slip={slip} />}
      lead={t(`kind.${slip.kind}`)}
      back={
        <Link to={trade === 'issue' ? '/issues' : '/receipts'} className="hover:underline">
          {t(`view.back.${trade}`)}
        </Link>
      }
      actions={
        <>
          {mayReverse ? (
            <Button look="danger" className="max-sm:order-last" because={because} onClick={() => setReversing(true)}>
              <IconArrowBackUp size={16} aria-hidden /> {t('view.reverse')}
            </Button>
          ) : null}
          <PaperChoice />
          <Button look="primary" onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden /> {t('common:print')}
          </Button>
        </>
      }
    >
      <Printout>
        <SlipPaper slip={slip} />
      </Printout>
      <SlipWarnings slip={slip} />
      <Counterpart trade={trade} slip={slip} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <SlipLines slip={slip} />
        <div className="grid gap-3 max-xl:order-first lg:max-xl:grid-cols-2">
          <Head trade={trade} slip={slip} />
          {slip.exposure ? (
            <Section title={t('view.exposure')}>
              <ExposureEquation figures={slip.exposure} />
            </Section>
          ) : null}
        </div>
      </div>
      {reversing ? <ReverseSlip trade={trade} slip={slip} onClose={() => setReversing(false)} /> : null}
    </Page>
  );
}

function Head({ trade, slip }: { trade: Trade; slip: Slip }) {
  const { t } = useTranslation('slip');
  const { sum, words, moment } = useFormat();
  const warehouse = useWarehouses().find(({ id }) => id === slip.warehouse_id)?.name;
  const supplier = useSuppliers().find(({ id }) => id === slip.supplier_id)?.name;
  const mayAgencies = useMay('agency.read');
  const { data: agency } = useQuery({
    ...agencyQuery(slip.agency_id ?? ''),
    enabled: Boolean(slip.agency_id) && mayAgencies,
  });
  const name = slip.agency_name ?? agency?.name;
  const whom =
    trade === 'receipt' ? (
      (slip.supplier_name ?? supplier)
    ) : mayAgencies && slip.agency_id ? (
      <Link to="/agencies/$id" params={{ id: slip.agency_id }} className="font-medium text-accent hover:underline">
        {name}
      </Link>
    ) : (
      name
    );
  const created = moment(slip.created_at);
  return (
    <Section title={t('view.facts')}>
      <Facts
        facts={[
          [t(`whom.${trade}`), whom],
          [t('date'), formatDay(slip.date)],
          [t('warehouse'), slip.warehouse_name ?? warehouse],
          [t('note'), slip.note],
          [
            t('view.created'),
            slip.created_by_name ? t('view.created_by', { moment: created, name: slip.created_by_name }) : created,
          ],
          [
            t('total'),
            <strong key="total" className="text-lg tabular-nums">
              {sum(slip.total)}
            </strong>,
          ],
          [t('in_words'), words(slip.total)],
        ]}
      />
    </Section>
  );
}

/** The slip that this one cancels, or that cancels it. */
function Counterpart({ trade, slip }: { trade: Trade; slip: Slip }) {
  const { t } = useTranslation('slip');
  const other = slip.reverses_id ?? slip.reversed_by;
  if (!other) return null;
  const number = slip.reverses_id
    ? (slip.reverses_number ?? t('view.see_original'))
    : (slip.reversed_by_number ?? t('view.see_reversal'));
  const [before, after] = t(slip.reverses_id ? 'view.counter_of' : 'view.reversed_by', { number: '|' }).split('|');
  return (
    <p className="rounded-md border bg-sunken px-3 py-2">
      {before}
      <Link to={slipPath[trade]} params={{ id: other }} className="font-medium text-accent hover:underline">
        {number}
      </Link>
      {after}
    </p>
  );
}
