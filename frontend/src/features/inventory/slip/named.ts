import type { Slip } from '@/api/schema';

/** Whether this is about goods that go out to agencies, or that come in. */
export function tradeOf(slip: Slip): 'issue' | 'receipt' {
  return slip.kind === 'issue' || slip.kind === 'issue_reversal' ? 'issue' : 'receipt';
}

export function isReversal(slip: Slip): boolean {
  return slip.kind === 'issue_reversal' || slip.kind === 'receipt_reversal';
}
