/** A day is a text `YYYY-MM-DD` in the tenant's time zone, never a `Date`; it is shown as dd/MM/yyyy. */

/** `2026-11-20` as `20/11/2026`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `2026-11` as `11/2026`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** A moment in the tenant's time zone: `20/11/2026 14:05`. */
export function formatMoment(moment: string, timeZone = 'Asia/Ho_Chi_Minh'): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return parts.format(new Date(moment)).replace(',', '');
}

/** Today in the tenant's time zone. */
export function today(timeZone = 'Asia/Ho_Chi_Minh'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
}

/** Whether a day or a month is one that books may speak of; another year is a slip of the hand. */
export function isInReach(day: string): boolean {
  return /^(19|2[01])\d\d-/.test(day);
}

/** Whether this is a day of the calendar within reach, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !isInReach(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** So many months after (or before) a month. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** So many days after (or before) a day. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The first and the last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) };
}

/**
 * Reads what people type, relative to `now`: `20/11/2026`, `20/11/26`, `20/11`, `20`, `20112026`, `2026-11-20`.
 * `undefined` when it is no day, or one of no year that books speak of.
 */
export function parseDay(text: string, now: string): string | undefined {
  const plain = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(plain);
  const parts = packed ? packed.slice(1) : plain.split(/[/.\-\s]+/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  const [date = 0, month = Number(now.slice(5, 7)), year = Number(now.slice(0, 4))] = parts.map(Number);
  return valid(year < 100 ? 2000 + year : year, month, date);
}

function valid(year: number, month: number, date: number): string | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
