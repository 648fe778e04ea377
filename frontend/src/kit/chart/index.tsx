import { lazy, type ReactNode, Suspense } from 'react';
import type { DaysProps } from './days-chart';
import type { FlowProps } from './flow-chart';
import type { InOutProps } from './in-out-chart';
import type { RowsProps } from './rows-chart';

/*
 * Charts. They are drawn by a library that weighs more than a page does, so each comes after the page that
 * holds it. A chart shows the shape of figures that stand in a table beside it; it never is the only place.
 */
const Days = lazy(() => import('./days-chart').then((part) => ({ default: part.DaysChart })));
const Flow = lazy(() => import('./flow-chart').then((part) => ({ default: part.FlowChart })));
const InOut = lazy(() => import('./in-out-chart').then((part) => ({ default: part.InOutChart })));
const Rows = lazy(() => import('./rows-chart').then((part) => ({ default: part.RowsChart })));

type FrameProps = {
  /** What the chart shows, for those who do not see it. */
  label: string;
  height: number;
  children: ReactNode;
};

/** Keeps the room of a chart until it is there. */
function Frame({ label, height, children }: FrameProps) {
  return (
    <figure aria-label={label} className="no-print w-full min-w-0" style={{ height }}>
      <Suspense fallback={<div className="size-full animate-pulse rounded-md bg-sunken" />}>{children}</Suspense>
    </figure>
  );
}

/** What each day brought: one figure as bars, another as a line. */
export function DaysChart({ label, height = 260, ...props }: DaysProps & { label: string; height?: number }) {
  return (
    <Frame label={label} height={height}>
      <Days {...props} />
    </Frame>
  );
}

/** From an opening figure over what came and went to the closing one. */
export function FlowChart({ label, height = 260, ...props }: FlowProps & { label: string; height?: number }) {
  return (
    <Frame label={label} height={height}>
      <Flow {...props} />
    </Frame>
  );
}

/** What went out to the left and what came in to the right, row by row. */
export function InOutChart({ label, ...props }: InOutProps & { label: string }) {
  return (
    <Frame label={label} height={props.rows.length * 30 + 28}>
      <InOut {...props} />
    </Frame>
  );
}

/** Rows by their size. */
export function RowsChart({ label, ...props }: RowsProps & { label: string }) {
  return (
    <Frame label={label} height={props.rows.length * 30 + 8}>
      <Rows {...props} />
    </Frame>
  );
}
