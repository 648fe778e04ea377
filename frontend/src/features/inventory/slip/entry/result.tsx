import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { ExposureEquation } from '@/kit/exposure/exposure';
import { formatDay, useFormat } from '@/kit/format';
import { PaperChoice } from '@/kit/print/paper';
import { Printout } from '@/kit/print/printout';
import { Button, buttonLook } from '@/kit/ui/button';
import { Dialog } from '@/kit/ui/dialog';
import { Facts } from '@/kit/ui/page';
import { SlipPaper } from '../print/slip-paper';
import { SlipWarnings } from '../warnings';
import type { Trade } from './line';

type Props = { trade: Trade; slip: Slip; onNext: () => void };

/** After posting: the number and what it came to. Enter goes on with the next slip. */
export function Posted({ trade, slip, onNext }: Props) {
  const { t } = useTranslation(['slip', 'common']);
  const { sum, words } = useFormat();
  const mayRead = useMay(trade === 'issue' ? 'inventory.issues.read' : 'inventory.receipts.read');
  const next = useRef<HTMLButtonElement>(null);
  const to = trade === 'issue' ? '/issues/$id' : '/receipts/$id';
  return (
    <Dialog
      open
      wide
      onClose={onNext}
      focus={next}
      title={t('entry.posted', { number: slip.number })}
      footer={
        <>
          <span className="mr-auto">
            <PaperChoice />
          </span>
          <Button onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden /> {t('common:print')}
          </Button>
          {mayRead ? (
            <Link to={to} params={{ id: slip.id }} className={buttonLook({})}>
              {t('entry.view')}
            </Link>
          ) : null}
          <Button ref={next} look="primary" onClick={onNext}>
            {t(`entry.next.${trade}`)}
          </Button>
        </>
      }
    >
      <Printout>
        <SlipPaper slip={slip} />
      </Printout>
      <div className="grid gap-4">
        <SlipWarnings slip={slip} />
        <Facts
          facts={[
            [t(`whom.${trade}`), slip.agency_name ?? slip.supplier_name],
            [t('date'), formatDay(slip.date)],
            [t('total'), <strong key="total">{sum(slip.total)}</strong>],
            [t('in_words'), words(slip.total)],
          ]}
        />
        {slip.exposure ? <ExposureEquation figures={slip.exposure} /> : null}
      </div>
    </Dialog>
  );
}
