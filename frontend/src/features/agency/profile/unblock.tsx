import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, refreshAll } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Agency } from '@/api/schema';
import { Refusal } from '@/kit/form/form';
import { useDistricts } from '@/kit/pick/reference';
import { Button } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { roomOf, useUsualCap } from '../room';
import { useSaid } from '../warnings';

/** Lets a blocked agency trade again, if its district has room. */
export function UnblockConfirm({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { t } = useTranslation(['agency', 'common']);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const said = useSaid();
  const usual = useUsualCap();
  const district = useDistricts().find(({ id }) => id === agency.district_id);
  const room = district ? roomOf(district, usual) : undefined;

  const unblock = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, error } = await client.POST('/api/v1/agency/agencies/{id}/unblock', {
        params: { path: { id: agency.id } },
      });
      if (!data) throw error;
      await refreshAll();
      said(t('agency:unblock.done', { name: agency.name }), data.warnings);
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agency:unblock.title', { name: agency.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            busy={busy}
            onClick={() => void unblock()}
            because={agency.type_id && agency.district_id ? false : t('agency:unblock.incomplete')}
          >
            {t('agency:deed.unblock')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>{t('agency:unblock.text', { reason: agency.block_reason ?? '—' })}</p>
        {district && room?.cap !== undefined ? (
          <p className="text-soft">
            {t('agency:unblock.room', { district: district.name, taken: room.taken, cap: room.cap })}
          </p>
        ) : null}
        <Refusal problem={problem} />
      </div>
    </Dialog>
  );
}
