import { describe, expect, test } from 'vitest';
import { chooseOnEnter } from './choose';

const rows = ['BAN-0231', 'BAN-023', 'Bánh quy'];
const same = (row: string, text: string) => row.toLowerCase() === text.toLowerCase();
const search = async () => rows;

describe('Enter takes', () => {
  test('the one whose code it is, though it is not the first', () => {
    expect(chooseOnEnter('ban-023', rows, search, same)).toBe('BAN-023');
  });
  test('the first of the list that one sees', () => {
    expect(chooseOnEnter('ban-0', rows, search, same)).toBe('BAN-0231');
  });
  test('nothing for a barcode that nobody carries, however like others it is', () => {
    expect(chooseOnEnter('8936000119621', rows, search, same)).toBeUndefined();
  });
  test('the first that is found for words, though the list is not there yet', async () => {
    expect(await chooseOnEnter('bánh', undefined, search, same)).toBe('BAN-0231');
  });
  test('only the exact one for a code, when the list is not there yet', async () => {
    expect(await chooseOnEnter('BAN-023', undefined, search, same)).toBe('BAN-023');
    expect(await chooseOnEnter('BAN-02', undefined, search, same)).toBeUndefined();
  });
});
