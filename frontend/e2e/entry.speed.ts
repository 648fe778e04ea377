import { expect, test } from './support/desk';
import { goToCell, openWithLines, typeTimed } from './support/entry';

const lines = 600;
const askedMs = 50;

function report(name: string, delays: number[]): void {
  const sorted = delays.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(
    `${name}: median ${median.toFixed(1)} ms, most ${sorted.at(-1)?.toFixed(1)} ms of ${sorted.length} keys (asked ${askedMs} ms)`,
  );
}

test(`typing in an issue of ${lines} lines`, async ({ page, api }) => {
  await openWithLines(page, api, lines);
  const all: number[] = [];
  for (const [name, line, cell, text] of [
    ['a quantity of the first line', 0, 'quantity', '1234567'],
    ['a quantity in the middle', 300, 'quantity', '1234567'],
    ['a price of the last line', 599, 'price', '15300,5678'],
    ['an item on the next line', 600, 'item', 'banh quy bo huong que'],
  ] as const) {
    await goToCell(page, [line, lines + 1], cell);
    const delays = await typeTimed(page, text);
    report(name, delays);
    all.push(...delays);
  }
  report('all of them', all);
  expect(Math.max(...all)).toBeLessThanOrEqual(askedMs);
});
