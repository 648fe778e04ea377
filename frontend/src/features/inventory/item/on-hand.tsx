import { useTranslation } from 'react-i18next';
import { formatQuantity } from '@/kit/format';
import { isLow } from './price';

type Props = { item: { on_hand: number; low_stock?: number | null }; unit?: string };

/** How much there is of an item; where it is low, in amber and beside its mark. */
export function OnHand({ item, unit }: Props) {
  const { t } = useTranslation('inventory');
  const figure = unit ? `${formatQuantity(item.on_hand)} ${unit}` : formatQuantity(item.on_hand);
  if (!isLow(item)) return figure;
  return (
    <span className="font-medium text-warn">
      <span className="mr-1.5 inline-block rounded-sm bg-warn-wash px-1 text-xs leading-5">
        {t('item.below', { mark: formatQuantity(item.low_stock ?? 0) })}
      </span>
      {figure}
    </span>
  );
}
