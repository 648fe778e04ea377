import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/kit/ui/cx';
import { useWide } from '@/kit/ui/use-wide';
import { useDraft, useEntry } from './context';
import { columns, Row } from './row';

const rowHeight = { wide: 41, card: 156 };

/** The lines, drawn as far as they are in sight; the one with the cursor stays drawn wherever one scrolls. */
export function Lines() {
  const { cells, trade } = useEntry();
  const { t } = useTranslation('slip');
  const order = useDraft((draft) => draft.order);
  const wide = useWide();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(wide ? 0 : (list.current?.offsetTop ?? 0)), [wide]);

  const virtualizer = useVirtualizer({
    count: order.length,
    // a phone scrolls the page as a whole
    getScrollElement: () => (wide ? box.current : document.getElementById('page')),
    estimateSize: () => (wide ? rowHeight.wide : rowHeight.card),
    getItemKey: (index) => order[index] ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: wide ? 40 : 8,
    scrollPaddingEnd: wide ? 4 : 150,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = defaultRangeExtractor(range);
        if (focused < 0 || focused >= range.count || rows.includes(focused)) return rows;
        return focused < (rows[0] ?? 0) ? [focused, ...rows] : [...rows, focused];
      },
      [focused],
    ),
  });
  const show = useCallback(
    (key: string) => {
      const index = order.indexOf(key);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [order, virtualizer],
  );
  useEffect(() => {
    cells.onReveal(show);
    // a line that was waited for has come to be
    const awaited = cells.awaited();
    if (awaited) {
      show(awaited);
      cells.arrived();
    }
  }, [cells, show]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears which line has the cursor
    <div
      ref={box}
      data-lines
      className="rounded-lg border bg-surface lg:min-h-0 lg:flex-1 lg:overflow-y-auto"
      onFocus={(event) => {
        const line = (event.target as Element).closest<HTMLElement>('[data-line]')?.dataset.line;
        setFocused(line ? order.indexOf(line) : -1);
      }}
    >
      <div
        aria-hidden
        className={cx(
          'sticky top-0 z-10 hidden h-9 border-b bg-surface px-3 text-sm font-medium text-soft lg:grid',
          columns,
        )}
      >
        <span className="num">{t('entry.no')}</span>
        <span>{t('sku')}</span>
        <span>{t('item')}</span>
        <span className="num">{t('quantity')}</span>
        <span className="px-2">{t('unit')}</span>
        <span className="num">{t('price')}</span>
        <span className="num">{t('amount')}</span>
        <span className="num">{t(trade === 'issue' ? 'entry.left' : 'entry.left_after')}</span>
        <span />
      </div>
      <div ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((row) => (
          <div
            key={row.key}
            data-index={row.index}
            ref={virtualizer.measureElement}
            className="absolute top-0 left-0 w-full"
            style={{ transform: `translateY(${row.start - margin}px)` }}
          >
            <Row lineKey={String(row.key)} index={row.index} />
          </div>
        ))}
      </div>
    </div>
  );
}
