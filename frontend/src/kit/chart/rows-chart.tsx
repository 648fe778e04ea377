import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '@/kit/format/use-format';
import { unbroken } from './flow';
import { accent, NameTick, Tip } from './parts';

export type RowsProps = {
  rows: readonly { name: string; value: number /** All that are not shown each. */; rest?: boolean }[];
  /** What the figure is. */
  name: string;
};

export function RowsChart({ rows, name }: RowsProps) {
  const { short, money } = useFormat();
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
      <BarChart data={[...rows]} layout="vertical" margin={{ top: 0, right: 64, bottom: 0, left: 0 }}>
        {/* the longest bar takes all the room; what is below zero stays in sight */}
        <XAxis type="number" hide domain={[(least: number) => Math.min(0, least), 'dataMax']} />
        <YAxis
          type="category"
          dataKey="name"
          tick={NameTick}
          tickLine={false}
          axisLine={false}
          width={178}
          interval={0}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const row = payload?.[0]?.payload as RowsProps['rows'][number] | undefined;
            return active && row ? <Tip title={row.name} rows={[{ name, value: money(row.value) }]} /> : null;
          }}
        />
        <Bar dataKey="value" fill={accent} radius={[0, 3, 3, 0]} maxBarSize={16} isAnimationActive={false}>
          <LabelList
            dataKey="value"
            position="right"
            fill="var(--color-ink)"
            fontSize={12}
            formatter={(value) => unbroken(short(Number(value)))}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
