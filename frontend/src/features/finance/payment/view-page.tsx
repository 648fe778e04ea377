import { IconArrowBackUp, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatDay, useFormat } from '@/kit/format';
import { PaperChoice } from '@/kit/print/paper';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { Button, buttonLook } from '@/kit/ui/button';
import { Facts, Page, Section } from '@/kit/ui/page';
import { PaymentPaper } from './paper';
import { agencyQuery, paymentQuery } from './query';
import { ReversePayment } from './reverse';
import { PaymentStatus } from './status';
import { PaymentWarnings } from './warnings';

const route = getRouteApi('/_desk/payments/$id');

export function PaymentViewPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(paymentQuery(id));
  if (data) return <PaymentView key={data.id} payment={data} />;
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />;
}

function PaymentView({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['finance', 'common']);
  const mayReverse = useMay('finance.payments.reverse');
  const mayPost = useMay('finance.payments.post');
  const [reversing, setReversing] = useState(false);
  const original = payment.kind === 'payment';
  return (
    <Page
      title={payment.number}
      badge={<PaymentStatus payment={payment} />}
      ownPaper
      back={
        <Link to="/payments" className="hover:underline">
          {t('payment.title')}
        </Link>
      }
      actions={
        <>
          {mayReverse && original ? (
            <Button
              look="danger"
              onClick={() => setReversing(true)}
              because={Boolean(payment.reversed_by) && t('payment.reversed_already')}
            >
              <IconArrowBackUp size={16} aria-hidden /> {t('payment.reverse')}
            </Button>
          ) : null}
          <PaperChoice />
          <Button onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden /> {t('common:print')}
          </Button>
          {mayPost ? (
            <Link to="/payments/new" className={buttonLook({ look: 'primary' })}>
              <IconPlus size={16} aria-hidden /> {t('payment.new')}
            </Link>
          ) : null}
        </>
      }
    >
      <Money payment={payment} />
      <PaymentWarnings payment={payment} />
      <Details payment={payment} />
      <PaymentPaper payment={payment} />
      {reversing ? <ReversePayment payment={payment} onClose={() => setReversing(false)} /> : null}
    </Page>
  );
}

function Money({ payment }: { payment: Payment }) {
  const { t } = useTranslation('finance');
  const { sum, words } = useFormat();
  return (
    <section className="flex flex-wrap gap-x-12 gap-y-3 rounded-lg border bg-surface p-4">
      <div>
        <p className="text-sm text-soft">{t(payment.kind === 'payment' ? 'payment.amount' : 'payment.given_back')}</p>
        <p className="text-2xl font-semibold tabular-nums">{sum(payment.amount)}</p>
        <p className="text-soft">{words(payment.amount)}</p>
      </div>
      <div>
        <p className="text-sm text-soft">{t('payment.debt_after')}</p>
        <p className="text-2xl font-semibold tabular-nums">{sum(payment.debt_after)}</p>
      </div>
    </section>
  );
}

function Details({ payment }: { payment: Payment }) {
  const { t } = useTranslation('finance');
  const { moment } = useFormat();
  const mayRead = useMay('agency.read');
  const { data: agency } = useQuery({ ...agencyQuery(payment.agency_id), enabled: mayRead });
  const mayDebts = useMay('finance.debts.read');
  const name = payment.agency_name ?? agency?.name;
  const other = (id: string, number: string | null | undefined) => (
    <Link to="/payments/$id" params={{ id }} className="text-accent tabular-nums hover:underline">
      {number ?? t('payment.counter')}
    </Link>
  );
  const facts: [string, React.ReactNode][] = [
    [
      t('agency'),
      <span key="agency" className="flex flex-wrap gap-x-4">
        {mayRead ? (
          <Link to="/agencies/$id" params={{ id: payment.agency_id }} className="text-accent hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
        {mayDebts ? (
          <Link
            to="/agencies/$id/statement"
            params={{ id: payment.agency_id }}
            className="inline-block min-h-6 text-soft hover:underline"
          >
            {t('statement')}
          </Link>
        ) : null}
      </span>,
    ],
    [t('payment.date'), formatDay(payment.date)],
    [t('payment.method'), t(`method.${payment.method}`)],
    [t('payment.reference'), payment.reference],
    [t('payment.note'), payment.note],
    [t('payment.posted_at'), moment(payment.created_at)],
  ];
  if (payment.created_by_name) facts.push([t('payment.posted_by'), payment.created_by_name]);
  if (payment.reverses_id) facts.push([t('payment.reverses'), other(payment.reverses_id, payment.reverses_number)]);
  if (payment.reversed_by)
    facts.push([t('payment.reversed_by'), other(payment.reversed_by, payment.reversed_by_number)]);
  return (
    <Section title={t('payment.details')}>
      <Facts facts={facts} />
    </Section>
  );
}
