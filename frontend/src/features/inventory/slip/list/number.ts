/**
 * The whole number of a slip of which somebody typed the end: `123` is `PX-2026-000123`, `2025-123` that of
 * another year. A whole number stays as it is, in capitals.
 */
export function slipNumber(typed: string | undefined, prefix: string, today: string): string | undefined {
  const text = typed?.trim().toUpperCase();
  if (!text) return undefined;
  const match = /^(?:([A-Z]+)[-\s]?)?(?:(\d{4})-)?(\d{1,9})$/.exec(text);
  if (!match) return text;
  const [, kind = prefix, year = today.slice(0, 4), count = ''] = match;
  return `${kind}-${year}-${count.padStart(6, '0')}`;
}
