/** Addresses hold plain texts (`?q=12&from=2026-11-01`), not JSON, so that one can read and write them. */

export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
  const text = new URLSearchParams(parts).toString();
  return text ? `?${text}` : '';
}
