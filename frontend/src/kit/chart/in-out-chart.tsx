import { Bar, BarChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatQuantity } from '@/kit/format';
import { accent, ink, NameTick, rule, Tip, warn } from './parts';

export type InOutProps = {
  rows: readonly { name: string; in: number; out: number }[];
  names: { in: string; out: string };
};

export function InOutChart({ rows, names }: InOutProps) {
  const data = rows.map((row) => ({ ...row, left: -row.out }));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
      <BarChart data={data} layout="vertical" stackOffset="sign" margin={{ top: 0, right: 16, bottom: 0, left: 0 }}>
        <XAxis
          type="number"
          tick={ink}
          tickLine={false}
          axisLine={false}
          height={24}
          tickFormatter={(value: number) => formatQuantity(Math.abs(value))}
        />
        <YAxis
          type="category"
          dataKey="name"
          tick={NameTick}
          tickLine={false}
          axisLine={false}
          width={178}
          interval={0}
        />
        <ReferenceLine x={0} stroke={rule} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const row = payload?.[0]?.payload as InOutProps['rows'][number] | undefined;
            return active && row ? (
              <Tip
                title={row.name}
                rows={[
                  { name: names.in, value: formatQuantity(row.in), color: accent },
                  { name: names.out, value: formatQuantity(row.out), color: warn },
                ]}
              />
            ) : null;
          }}
        />
        <Bar dataKey="left" stackId="row" fill={warn} maxBarSize={16} isAnimationActive={false} />
        <Bar dataKey="in" stackId="row" fill={accent} maxBarSize={16} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
