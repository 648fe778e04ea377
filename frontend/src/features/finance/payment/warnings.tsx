import { IconAlertTriangle } from '@tabler/icons-react';
import type { Payment } from '@/api/schema';
import { useWords } from '@/kit/state/words';

/** What a rule let pass but wants said. */
export function PaymentWarnings({ payment }: { payment: Payment }) {
  const words = useWords();
  return payment.warnings?.map((warning) => (
    <p key={warning.code} className="flex gap-2 rounded-md bg-warn-wash px-3 py-2 text-warn">
      <IconAlertTriangle size={18} aria-hidden className="mt-px shrink-0" />
      {words.warning(warning.code, warning.params as Record<string, unknown>)}
    </p>
  ));
}
