import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decimalsOf } from './currency';

/** The list of the server: its arms `b"BIF" | b"CLP" … => 0`. */
function serverList(): [code: string, decimals: number][] {
  const source = readFileSync('../crates/server/src/import/figure.rs', 'utf8');
  const body = /fn minor_digits[^{]*\{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...body.matchAll(/((?:b"[A-Z]{3}"[\s|]*)+)=>\s*(\d)/g)].flatMap(([, codes = '', decimals]) =>
    [...codes.matchAll(/[A-Z]{3}/g)].map(([code]): [string, number] => [code, Number(decimals)]),
  );
}

test('the decimals are those that the server counts', () => {
  const server = new Map(serverList());
  expect(server.size).toBeGreaterThan(20);
  expect(server.get('VND')).toBe(0);
  for (const code of new Set([...server.keys(), ...Intl.supportedValuesOf('currency')]))
    expect([code, decimalsOf(code)]).toEqual([code, server.get(code) ?? 2]);
});

test.each([
  ['VND', 0],
  ['USD', 2],
  ['KWD', 3],
  // Intl shows none, for nobody pays with them; the books count them
  ['IDR', 2],
])('%s has %d', (currency, decimals) => expect(decimalsOf(currency)).toBe(decimals));
