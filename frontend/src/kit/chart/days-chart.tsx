import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDay } from '@/kit/format';
import { useFormat } from '@/kit/format/use-format';
import { accent, ink, rule, Tip, warn } from './parts';

export type DaysProps = {
  days: readonly { date: string; bar: number; line: number }[];
  /** What the bars and the line are. */
  names: { bar: string; line: string };
};

export function DaysChart({ days, names }: DaysProps) {
  const { short, money } = useFormat();
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
      <ComposedChart data={[...days]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={rule} />
        <XAxis
          dataKey="date"
          tick={ink}
          tickLine={false}
          axisLine={{ stroke: rule }}
          minTickGap={24}
          tickFormatter={(day: string) => formatDay(day).slice(0, 5)}
        />
        <YAxis
          tick={ink}
          tickLine={false}
          axisLine={false}
          width={56}
          tickFormatter={(value: number) => short(value)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const day = payload?.[0]?.payload as DaysProps['days'][number] | undefined;
            return active && day ? (
              <Tip
                title={formatDay(day.date)}
                rows={[
                  { name: names.bar, value: money(day.bar), color: accent },
                  { name: names.line, value: money(day.line), color: warn },
                ]}
              />
            ) : null;
          }}
        />
        <Bar dataKey="bar" fill={accent} radius={[3, 3, 0, 0]} maxBarSize={22} isAnimationActive={false} />
        <Line
          dataKey="line"
          type="linear"
          stroke={warn}
          strokeWidth={2}
          dot={false}
          activeDot={{ r: 4 }}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
