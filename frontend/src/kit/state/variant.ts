/** Which words of a code fit its case. A code with several cases has texts `CODE_case` beside `CODE`. */

type Params = Record<string, unknown>;

/** The parameters that are money, by code; the same name may be a count elsewhere. */
const money: Record<string, readonly string[]> = {
  CONFLICT: ['max'],
  DEBT_LIMIT: ['limit', 'debt', 'pending', 'amount', 'excess'],
  OVERPAYMENT: ['debt', 'amount', 'excess'],
};

/** Whether this parameter of this code is money. */
export function isMoney(code: string, name: string): boolean {
  return money[code]?.includes(name) ?? false;
}

const count = (value: unknown) => (typeof value === 'number' ? value : 0);
const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** No more than this can be counted; a line that wants more than any number says so by it. */
const unbounded = 1e11;

const bound = (name: string) => (params: Params) =>
  isDay(params[name]) ? 'day' : params[name] === undefined ? 'unknown' : undefined;

const cases: Record<string, (params: Params) => string | undefined> = {
  AGENCY_NOT_ACTIVE: ({ status }) => (typeof status === 'string' ? status : undefined),
  CONFLICT: ({ max, month, closed_through, ends_on, status }) => {
    if (max !== undefined) return 'ceiling';
    if (status !== undefined) return 'status';
    if (typeof month !== 'string') return undefined;
    if (ends_on !== undefined) return 'month_not_over';
    return typeof closed_through === 'string' && closed_through.slice(0, 7) >= month ? 'month_closed' : 'month_open';
  },
  DEBT_LIMIT: ({ limit, debt, pending, excess }) => {
    if (count(excess) > count(debt)) return 'no_debt';
    return count(limit) - count(debt) - count(pending) > 0 ? undefined : 'no_room';
  },
  IN_USE: ({ what, is_default, items }) => {
    if (is_default) return 'default';
    if (items !== undefined) return 'goods';
    if (what === 'type' || what === 'district') return 'agencies';
    return what === undefined ? undefined : 'what';
  },
  NOT_FOUND: ({ what, unit }) => (unit !== undefined ? 'unit' : what !== undefined ? 'what' : undefined),
  OUT_OF_RANGE: ({ max }) => (max === undefined ? undefined : 'max'),
  OUT_OF_STOCK: ({ wanted }) => (count(wanted) > 0 && count(wanted) < unbounded ? 'item' : undefined),
  OVERPAYMENT: ({ debt, date }) => {
    if (count(debt) === 0) return date === undefined ? 'nothing' : 'nothing_on_day';
    return date === undefined ? undefined : 'on_day';
  },
  PERMISSION_DENIED: ({ permission }) => (permission === undefined ? undefined : 'permission'),
  RATE_LIMITED: ({ retry_after }) => (retry_after === undefined ? undefined : 'seconds'),
  REQUIRED: ({ sku }) => (sku === undefined ? undefined : 'sku'),
  TOO_LARGE: bound('max'),
  TOO_LONG: bound('max'),
  TOO_MANY: bound('max'),
  TOO_SMALL: (params) => (params.above === undefined ? bound('min')(params) : 'above'),
};

/** The case of a code, as `CODE_case`; `undefined` for the plain words. */
export function caseOf(code: string, params: Params): string | undefined {
  return cases[code]?.(params);
}

/** The case of one item of `OUT_OF_STOCK`, compared with the day of today. */
export function shortCase(item: Params, today: string): 'short' | 'short_on_day' | 'without_limit' {
  if (count(item.wanted) >= unbounded) return 'without_limit';
  return isDay(item.date) && item.date !== today ? 'short_on_day' : 'short';
}
