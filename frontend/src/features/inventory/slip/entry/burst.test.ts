import { expect, test } from 'vitest';
import { makeBurst } from './burst';

const heard = (keys: string, pause: number, burst = makeBurst()) => {
  let at = 0;
  return [...[...keys], 'Enter'].map((key) => {
    at += pause;
    return burst.hear(key, at).code;
  });
};

test.each([
  ['8936000121846', 5, '8936000121846'],
  ['20123451', 60, '20123451'],
  ['14936000121843', 20, '14936000121843'],
  // a quantity, a hand, a number that is none of those codes
  ['1500', 5, undefined],
  ['8936000121846', 150, undefined],
  ['149360001218430', 5, undefined],
  ['89360x00121846', 5, '00121846'],
])('%s with %d ms between keys is the code %s', (keys, pause, code) => {
  expect(heard(keys, pause).at(-1)).toBe(code);
});

test('a code begins at its first figure, and anew after a rest', () => {
  const burst = makeBurst();
  const begun = [10, 20, 30, 900, 910].map((at) => burst.hear('1', at).begun);
  expect(begun).toEqual([true, false, false, true, false]);
});

test('a code is told once', () => {
  const burst = makeBurst();
  heard('8936000121846', 5, burst);
  expect(burst.hear('Enter', 75).code).toBeUndefined();
});
