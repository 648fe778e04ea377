import { Link } from '@tanstack/react-router';
import type { DebtEntry } from '@/api/schema';
import { useMay } from '@/api/session';

/** The number of a document, leading to it where one may see it. */
export function DocumentLink({ entry }: { entry: Pick<DebtEntry, 'kind' | 'document'> }) {
  const mayIssues = useMay('inventory.issues.read');
  const mayPayments = useMay('finance.payments.read');
  const { id, number } = entry.document;
  const look = 'font-medium whitespace-nowrap tabular-nums';
  const payment = entry.kind === 'payment' || entry.kind === 'payment_reversal';
  if (payment ? !mayPayments : !mayIssues) return <span className={look}>{number}</span>;
  return (
    <Link to={payment ? '/payments/$id' : '/issues/$id'} params={{ id }} className={`${look} hover:underline`}>
      {number}
    </Link>
  );
}
