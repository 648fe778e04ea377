import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addQuantities, formatDay, formatQuantity } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';
import { Button, buttonLook } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { useDraft, useEntry } from './context';
import { removeLine, setLine } from './draft';
import type { Faults } from './gaps';
import { type Line, oddPrice, unitName } from './line';
import { takeFewer } from './shortage';
import { useStanding } from './stock-cell';
import { useFaultWords } from './use-fault-words';

type Props = { id: string; line: Line; faults: Faults | undefined; onRemove: () => void };

const place = 'order-last col-span-12 rounded-sm px-2 py-1 text-sm lg:col-span-9 lg:mb-1';

/** Under a line: what is wrong with it, with the numbers and what would mend it; and what merely looks wrong. */
export function RowNote(props: Props) {
  return (
    <>
      <Wrong {...props} />
      <OddPrice line={props.line} />
    </>
  );
}

/** Not while one types a price: its first figures are far from any. */
function OddPrice({ line }: { line: Line }) {
  const { trade } = useEntry();
  const { t } = useTranslation('slip');
  const { price } = useFormat();
  const found = oddPrice(trade, line);
  if (!found) return null;
  return (
    <p role="status" className={cx(place, 'bg-warn-wash text-warn group-has-[[data-cell=price]:focus]/line:hidden')}>
      {t(`entry.odd_price.${found.odd}`, { usual: price(found.usual) })}
    </p>
  );
}

function Wrong({ id, line, faults, onRemove }: Props) {
  const { trade } = useEntry();
  const { t } = useTranslation('slip');
  const words = useFaultWords();
  const standing = useStanding(line);
  const short = trade === 'issue' && standing?.level === 'bad' ? standing : undefined;
  const said = Object.entries(faults ?? {});
  if (!short && said.length === 0) return <span id={id} hidden />;
  return (
    <div id={id} role="alert" className={cx(place, 'flex flex-wrap items-center gap-x-3 gap-y-1 bg-bad-wash text-bad')}>
      {said.map(([cell, fault]) => (
        <span key={cell}>{words(fault)}</span>
      ))}
      {faults?.item?.code === 'NOT_TRADED' && line.item ? (
        <Link to="/items/$id" params={{ id: line.item.id }} className={buttonLook({ size: 'sm' })}>
          {t('entry.open_item')}
        </Link>
      ) : null}
      {faults?.item && !line.sought ? (
        <Button size="sm" onClick={onRemove}>
          {t('entry.remove_line')}
        </Button>
      ) : null}
      {short && line.item ? <Short line={line} {...short} /> : null}
    </div>
  );
}

type ShortProps = { line: Line; wanted: number; available: number; date?: string };

function Short({ line, wanted, available, date }: ShortProps) {
  const { store, cells } = useEntry();
  const { t } = useTranslation('slip');
  const { today } = useFormat();
  const lines = useDraft((draft) => draft.lines);
  const order = useDraft((draft) => draft.order);
  const id = line.item?.id;
  const ofItem = order.flatMap((key) => {
    const other = lines[key];
    return other?.item && other.item.id === id ? [other] : [];
  });
  const plan = takeFewer(ofItem, available);
  const own = plan.get(line.key);
  const mend = () => {
    for (const [key, { left }] of plan) {
      if (left > 0) setLine(store, key, (before) => ({ ...before, quantity: left }));
      else removeLine(store, key);
    }
    if (store.getState().lines[line.key]) cells.focus(line.key, 'quantity');
    else cells.focus(store.getState().order.at(-1) ?? '', 'item');
  };
  const figures = {
    wanted: formatQuantity(wanted),
    available: formatQuantity(available),
    missing: formatQuantity(addQuantities(wanted, -available)),
    unit: line.item?.unit,
  };
  return (
    <>
      <span>
        {ofItem.length > 1 ? `${t('entry.short_sum', { count: ofItem.length })} ` : null}
        {date && date !== today()
          ? t('entry.short_on', { ...figures, date: formatDay(date) })
          : t('entry.short', figures)}
      </span>
      {own ? (
        <Button size="sm" onClick={mend}>
          {own.left > 0
            ? t('entry.take_fewer', { less: formatQuantity(own.less), unit: unitName(line) })
            : t('entry.remove_line')}
        </Button>
      ) : null}
    </>
  );
}
