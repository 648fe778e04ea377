import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '@/kit/format/use-format';
import { flowSteps, unbroken } from './flow';
import { accent, edge, good, ink, rule, Tip, warn } from './parts';

export type FlowProps = {
  opening: number;
  came: number;
  went: number;
  closing: number;
  names: { opening: string; came: string; went: string; closing: string };
};

const colors = { opening: edge, came: warn, went: good, closing: accent } as const;

export function FlowChart({ names, ...figures }: FlowProps) {
  const { short, money } = useFormat();
  const steps = flowSteps(figures).map((step) => ({ ...step, name: names[step.id], fill: colors[step.id] }));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
      <BarChart data={steps} margin={{ top: 20, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={rule} />
        <XAxis dataKey="name" tick={ink} tickLine={false} axisLine={{ stroke: rule }} interval={0} />
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
            const step = payload?.[0]?.payload as (typeof steps)[number] | undefined;
            return active && step ? (
              <Tip title={step.name} rows={[{ name: '', value: money(step.amount), color: step.fill }]} />
            ) : null;
          }}
        />
        <Bar dataKey="reach" radius={3} maxBarSize={72} isAnimationActive={false}>
          <LabelList
            dataKey="amount"
            position="top"
            fill="var(--color-ink)"
            fontSize={12}
            formatter={(value) => unbroken(short(Number(value)))}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
