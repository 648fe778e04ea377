import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { Badge } from '@/kit/ui/badge';
import { Button } from '@/kit/ui/button';

/** How many applications wait; pressed, only they are shown. */
export function PendingFilter({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation('agency');
  const { data } = useQuery(
    api.queryOptions('get', '/api/v1/agency/agencies', {
      params: { query: { status: 'pending', count: true, limit: 1 } },
    }),
  );
  const count = data?.total ?? 0;
  return (
    <Button
      aria-pressed={on}
      onClick={() => onChange(!on)}
      className={on ? 'border-accent bg-accent-wash text-accent' : undefined}
    >
      {t('list.pending')} <Badge tone={count > 0 ? 'warn' : 'plain'}>{count}</Badge>
    </Button>
  );
}
