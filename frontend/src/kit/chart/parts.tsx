import type { ReactNode } from 'react';
import { nameLines } from './flow';

/** How all charts are drawn: the colours are the tokens of the page, so that both themes fit. */
export const ink = { fill: 'var(--color-soft)', fontSize: 12 };
export const rule = 'var(--color-line)';
export const accent = 'var(--color-accent)';
export const edge = 'var(--color-edge)';
export const good = 'var(--color-good-fill)';
export const warn = 'var(--color-warn-fill)';

export type Told = { name: ReactNode; value: ReactNode; color?: string };

/** What stands beside the place that one points at. */
export function Tip({ title, rows }: { title: ReactNode; rows: Told[] }) {
  return (
    <div className="rounded-md border bg-surface px-3 py-2 text-sm shadow-pop">
      <p className="mb-1 font-medium">{title}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {rows.map(({ name, value, color }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are fixed
          <div key={index} className="contents">
            <dt className="flex items-center gap-1.5 text-soft">
              {color ? <span aria-hidden className="size-2 rounded-full" style={{ background: color }} /> : null}
              {name}
            </dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type TickProps = { x: number | string; y: number | string; payload: { value?: unknown } };
const room = 24;

/** A name on an axis, on two lines where it is long. */
export function NameTick({ x, y, payload }: TickProps) {
  const lines = nameLines(String(payload.value ?? ''), room);
  return (
    <text y={y} textAnchor="end" {...ink}>
      {lines.map((line, index) => (
        <tspan key={line} x={Number(x) - 4} dy={index > 0 ? '1.1em' : lines.length > 1 ? '-0.23em' : '0.32em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
