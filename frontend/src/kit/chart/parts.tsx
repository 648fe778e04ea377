import type { ReactNode } from 'react';

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

/** A name on an axis, on one line; a long one is cut short. */
export function NameTick({ x, y, payload }: TickProps) {
  const name = String(payload.value ?? '');
  return (
    <text x={x} y={y} dx={-4} dy="0.32em" textAnchor="end" {...ink}>
      {name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name}
    </text>
  );
}
