import {
  IconCash,
  IconCheck,
  IconDots,
  IconFileExport,
  IconGauge,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '@/api/schema';
import { useMay } from '@/api/session';
import { useAgencyTypes } from '@/kit/pick/reference';
import { Button, buttonLook, IconButton } from '@/kit/ui/button';
import { Menu, MenuItem } from '@/kit/ui/menu';
import { EditAgencyDialog } from '../form/edit-dialog';
import { ApproveDialog } from './approve';
import { BlockDialog } from './block';
import { LimitDialog } from './limit';
import { exposureQuery } from './query';
import { UnblockConfirm } from './unblock';

/** What one may do with an agency, as it stands. */
export function Deeds({ agency }: { agency: Agency }) {
  const { t } = useTranslation(['agency', 'common']);
  const mayWrite = useMay('agency.write');
  const mayApprove = useMay('agency.approve');
  const mayLimit = useMay('agency.limit');
  const mayDebt = useMay('finance.debts.read');
  const mayIssue = useMay('inventory.issues.post');
  const mayPay = useMay('finance.payments.post');
  const [open, setOpen] = useState<'approve' | 'block' | 'unblock' | 'edit' | 'limit'>();
  const close = () => setOpen(undefined);
  const { status } = agency;
  const mayBlock = mayApprove && status === 'active';
  const maySetLimit = mayWrite && mayLimit && mayDebt && status !== 'pending';
  const search = { agency: agency.id };

  return (
    <>
      {mayWrite ? (
        <Button onClick={() => setOpen('edit')}>
          <IconPencil size={16} aria-hidden /> {t('common:edit')}
        </Button>
      ) : null}
      {mayBlock || maySetLimit ? (
        <Menu
          trigger={
            <IconButton label={t('agency:deed.more')} look="plain">
              <IconDots size={18} aria-hidden />
            </IconButton>
          }
        >
          {maySetLimit ? (
            <MenuItem icon={<IconGauge size={16} aria-hidden />} onClick={() => setOpen('limit')}>
              {t('agency:deed.limit')}
            </MenuItem>
          ) : null}
          {mayBlock ? (
            <MenuItem danger icon={<IconLock size={16} aria-hidden />} onClick={() => setOpen('block')}>
              {t('agency:deed.block')}
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
      {mayApprove && status === 'pending' ? (
        <>
          <Button look="danger" onClick={() => setOpen('block')}>
            <IconX size={16} aria-hidden /> {t('agency:deed.turn_down')}
          </Button>
          <Button look="primary" onClick={() => setOpen('approve')}>
            <IconCheck size={16} aria-hidden /> {t('agency:deed.approve')}
          </Button>
        </>
      ) : null}
      {mayPay && status !== 'pending' ? (
        <Link
          to="/payments/new"
          search={search}
          className={buttonLook({ look: mayIssue || mayApprove ? 'plain' : 'primary' })}
        >
          <IconCash size={16} aria-hidden /> {t('agency:deed.payment')}
        </Link>
      ) : null}
      {mayIssue && status === 'active' ? (
        <Link to="/issues/new" search={search} className={buttonLook({ look: 'primary' })}>
          <IconFileExport size={16} aria-hidden /> {t('agency:deed.issue')}
        </Link>
      ) : null}
      {mayIssue && status === 'blocked' ? (
        <Button because={t('agency:deed.issue_blocked')}>
          <IconFileExport size={16} aria-hidden /> {t('agency:deed.issue')}
        </Button>
      ) : null}
      {mayApprove && status === 'blocked' ? (
        <Button look="primary" onClick={() => setOpen('unblock')}>
          <IconLockOpen size={16} aria-hidden /> {t('agency:deed.unblock')}
        </Button>
      ) : null}
      {open === 'edit' ? <EditAgencyDialog agency={agency} onClose={close} /> : null}
      {open === 'limit' ? <Limit agency={agency} onClose={close} /> : null}
      {open === 'approve' ? <ApproveDialog agency={agency} onClose={close} /> : null}
      {open === 'block' ? <BlockDialog agency={agency} onClose={close} /> : null}
      {open === 'unblock' ? <UnblockConfirm agency={agency} onClose={close} /> : null}
    </>
  );
}

/** The same window as that of the limit in the equation, which the page has read. */
function Limit({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { data } = useQuery(exposureQuery(agency.id));
  const type = useAgencyTypes().find(({ id }) => id === agency.type_id);
  return data ? <LimitDialog agency={agency} type={type} figures={data} onClose={onClose} /> : null;
}
