import { useTranslation } from 'react-i18next';
import type { SlipLine } from '@/api/schema';
import { formatQuantity, useFormat } from '@/kit/format';

/** The lines on a till roll: the name on a line of its own, the figures under it. */
export function RollLines({
  lines,
  unit,
  total,
}: {
  lines: readonly SlipLine[];
  unit: (line: SlipLine) => string;
  total: number;
}) {
  const { t } = useTranslation('slip');
  const { money, price } = useFormat();
  return (
    <>
      <ol className="border-y border-dashed border-current py-1">
        {lines.map((line) => (
          <li key={line.line} className="keep-together py-0.5">
            <p>
              {line.line}. {line.name}
            </p>
            <p className="flex justify-between gap-2 tabular-nums">
              <span>
                {formatQuantity(line.quantity)} {unit(line)} × {price(line.unit_price)}
              </span>
              <span>{money(line.amount)}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-1 flex justify-between text-[1.15em] font-bold tabular-nums">
        <span>{t('total')}</span>
        <span>{money(total)}</span>
      </p>
    </>
  );
}
