import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Slip } from '@/api/schema';
import { useMay } from '@/api/session';
import { formatQuantity, useFormat } from '@/kit/format';
import { useSuppliers, useWarehouses } from '@/kit/pick/reference';
import { InWords, PaperFacts, PaperHead, Signatures, useRoll } from '@/kit/print/paper';
import { isReversal, tradeOf } from '../named';
import { agencyQuery } from '../query';
import { useUnits } from '../use-units';
import { RollLines } from './roll-lines';

const signers = {
  issue: ['clerk', 'receiver', 'keeper', 'accountant'],
  receipt: ['clerk', 'deliverer', 'keeper', 'accountant'],
} as const;

/** A slip as it goes over the counter: "Phiếu xuất kho", "Phiếu nhập kho". */
export function SlipPaper({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip');
  const { money, price, sum } = useFormat();
  const roll = useRoll();
  const unit = useUnits(slip);
  const warehouse = useWarehouses().find(({ id }) => id === slip.warehouse_id)?.name;
  const supplier = useSuppliers().find(({ id }) => id === slip.supplier_id);
  const mayAgencies = useMay('agency.read');
  const { data: agency } = useQuery({
    ...agencyQuery(slip.agency_id ?? ''),
    enabled: Boolean(slip.agency_id) && mayAgencies,
  });
  const trade = tradeOf(slip);
  // the slip says itself whose it is; only the answer of a posting does not, and nobody prints that but who chose them
  const whom = agency ?? supplier;
  const name = slip.agency_name ?? slip.supplier_name ?? whom?.name;
  const code = slip.agency_code ?? agency?.code;
  const title = t(`paper.title.${slip.kind}`);
  const lines = slip.lines ?? [];

  return (
    <article>
      <PaperHead title={title} day={slip.date} number={slip.number} />
      <PaperFacts
        facts={[
          [t(trade === 'issue' ? 'paper.to' : 'paper.from'), name && code ? `${name} (${code})` : name],
          [t('paper.address'), whom?.address],
          [t('paper.phone'), whom?.phone],
          [t(trade === 'issue' ? 'paper.out_of' : 'paper.into'), slip.warehouse_name ?? warehouse],
          [t('note'), slip.note],
        ]}
      />
      {roll ? (
        <RollLines lines={lines} unit={unit} total={slip.total} />
      ) : (
        <table className="w-full border-collapse [&_td]:border [&_td]:border-current [&_td]:px-1.5 [&_td]:py-0.5 [&_th]:border [&_th]:border-current [&_th]:px-1.5 [&_th]:py-1">
          <thead>
            <tr>
              <th className="w-9">{t('paper.no')}</th>
              <th className="w-20 text-left">{t('sku')}</th>
              <th className="text-left">{t('paper.item')}</th>
              <th className="w-14">{t('paper.unit')}</th>
              <th className="w-16 text-right">{t('paper.quantity')}</th>
              <th className="w-22 text-right">{t('price')}</th>
              <th className="w-26 text-right">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <td className="text-center">{line.line}</td>
                <td>{line.sku}</td>
                <td>{line.name}</td>
                <td className="text-center">{unit(line)}</td>
                <td className="num">{formatQuantity(line.quantity)}</td>
                <td className="num">{price(line.unit_price)}</td>
                <td className="num">{money(line.amount)}</td>
              </tr>
            ))}
            <tr className="font-bold">
              <td colSpan={6} className="text-right">
                {t('total')}
              </td>
              <td className="num">{money(slip.total)}</td>
            </tr>
          </tbody>
        </table>
      )}
      <InWords amount={slip.total} />
      {slip.exposure ? (
        <p>
          {t('paper.debt_after')}: <span className="font-medium">{sum(slip.exposure.debt)}</span>
        </p>
      ) : null}
      <Signatures who={signers[trade].map((who) => t(`paper.who.${who}`))} />
      {isReversal(slip) ? <p className="mt-2 text-[0.85em] italic">{t('paper.reversal')}</p> : null}
    </article>
  );
}
