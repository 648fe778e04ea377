/** How many decimals an amount of a currency has: ISO 4217, as the server counts them, not as Intl shows them. */

const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';
const four = 'CLF UYW';

const decimals = new Map<string, number>();
for (const [count, codes] of [
  [0, none],
  [3, three],
  [4, four],
] as const)
  for (const code of codes.split(' ')) decimals.set(code, count);

/** The decimals of an amount; its smallest unit is 1 of the last of them. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}
