import { useTranslation } from 'react-i18next';
import type { ParameterValue, Regulation } from '@/api/schema';
import { formatDecimal } from '@/kit/format';

export const policies = ['refuse', 'warn', 'allow'] as const;
export type Policy = (typeof policies)[number];

/** The parts of the list: numbers, what rules do, features. */
export const groups = ['parameter', 'policy', 'flag'] as const;

export function groupOf({ type }: Regulation): (typeof groups)[number] {
  if (type === 'policy') return 'policy';
  return type === 'boolean' ? 'flag' : 'parameter';
}

/** Whether it has one value only, for good: a rule that the books stand on. */
export function isFixed({ bounds }: Regulation): boolean {
  return bounds.options?.length === 1;
}

/** Words values: a figure, on or off, what a rule does. */
export function useValue() {
  const { t } = useTranslation('regulation');
  return (value: ParameterValue): string => {
    if (typeof value === 'number') return formatDecimal(value);
    if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off');
    return policies.includes(value as Policy) ? t(`value.${value as Policy}`) : value;
  };
}

type Fault = { code: string; params?: Record<string, unknown> };

/** What is wrong with a figure by the regulation's bounds, in the codes of the API; so that one learns it before sending. */
export function faultOf({ type, bounds }: Regulation, value: unknown): Fault | undefined {
  if (value === undefined || value === '') return { code: 'REQUIRED' };
  if (typeof value !== 'number') return undefined;
  if (type === 'integer' && !Number.isInteger(value)) return { code: 'WRONG_TYPE', params: { type } };
  if (typeof bounds.min === 'number' && value < bounds.min) return { code: 'TOO_SMALL', params: { min: bounds.min } };
  if (typeof bounds.max === 'number' && value > bounds.max) return { code: 'TOO_LARGE', params: { max: bounds.max } };
  const decimals = bounds.decimals ?? 0;
  const fine = type !== 'decimal' || Math.abs(value - Number(value.toFixed(decimals))) < 1e-9;
  return fine ? undefined : { code: 'TOO_MANY_DECIMALS', params: { max: decimals } };
}
