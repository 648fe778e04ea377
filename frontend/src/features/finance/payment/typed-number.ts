/** What was typed to find a payment: its number, in full or short (`PT123`), else its reference. */
export function typedNumber(text: string | undefined, today: string): { number?: string; reference?: string } {
  const none = { number: undefined, reference: undefined };
  const plain = text?.trim();
  if (!plain) return none;
  const match = /^(PT|DT)[\s-]*(?:(\d{4})[\s-]+)?(\d{1,6})$/i.exec(plain);
  if (!match) return { ...none, reference: plain };
  const [, series = '', year = today.slice(0, 4), count = ''] = match;
  return { ...none, number: `${series.toUpperCase()}-${year}-${count.padStart(6, '0')}` };
}
