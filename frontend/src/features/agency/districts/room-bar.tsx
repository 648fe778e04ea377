import { useTranslation } from 'react-i18next';
import { formatQuantity } from '@/kit/format';
import type { Room } from '../room';

/** How many active agencies a district has of those that it takes. */
export function RoomBar({ room: { taken, cap } }: { room: Room }) {
  const { t } = useTranslation('agency');
  if (cap === undefined) return <span className="tabular-nums">{formatQuantity(taken)}</span>;
  const share = cap > 0 ? Math.min(1, taken / cap) : 1;
  const over = taken > cap;
  return (
    <span className="flex items-center gap-1 sm:gap-3">
      <svg
        role="img"
        aria-label={t('room.of', { taken, cap })}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-1.5 w-full min-w-8 overflow-hidden rounded-full"
      >
        <rect width="100" height="6" className="fill-line" />
        <rect
          width={share * 100}
          height="6"
          className={over ? 'fill-bad-fill' : taken === cap ? 'fill-warn-fill' : 'fill-edge'}
        />
      </svg>
      <span aria-hidden className="num min-w-14 shrink-0">
        {formatQuantity(taken)} / {formatQuantity(cap)}
      </span>
    </span>
  );
}
