import { describe, expect, test } from 'vitest';
import { chooseOnEnter } from './choose';

const rows = ['BAN-0231', 'BAN-023', 'Bánh quy'];
const isExact = (row: string, text: string) => row.toLowerCase() === text.toLowerCase();
const search = async () => rows;
const nothing = { missed: 'nothing' };

describe('Enter takes', () => {
  test('the one whose code it is, though it is not the first', () => {
    expect(chooseOnEnter('ban-023', rows, search, { isExact })).toEqual({ found: 'BAN-023' });
  });
  test('the first of the list that one sees', () => {
    expect(chooseOnEnter('ban-0', rows, search, { isExact })).toEqual({ found: 'BAN-0231' });
  });
  test('nothing for a barcode that nobody carries, however like others it is', () => {
    expect(chooseOnEnter('8936000119621', rows, search, { isExact })).toEqual(nothing);
  });
  test('nothing where nothing is found', () => {
    expect(chooseOnEnter('ban', [], search, { isExact })).toEqual(nothing);
  });
  test('the first that is found for words, though the list is not there yet', async () => {
    expect(await chooseOnEnter('bánh', undefined, search, { isExact })).toEqual({ found: 'BAN-0231' });
  });
  test('only the exact one for a code, when the list is not there yet', async () => {
    expect(await chooseOnEnter('BAN-023', undefined, search, { isExact })).toEqual({ found: 'BAN-023' });
    expect(await chooseOnEnter('BAN-02', undefined, search, { isExact })).toEqual(nothing);
  });
});

describe('by what others may have as well, Enter takes', () => {
  const people = [
    { code: '1', phone: '0901234567' },
    { code: '2', phone: '0907654321' },
    { code: '3', phone: '0907654321' },
    { code: '0907654321', phone: '' },
  ];
  const byPhone = {
    isExact: (row: (typeof people)[0], text: string) => row.code === text,
    isOwn: (row: (typeof people)[0], text: string) => row.phone === text.replaceAll(' ', ''),
  };
  const enter = (text: string, listed: typeof people | undefined) =>
    chooseOnEnter(text, listed, async () => people, byPhone);

  test.each([people, undefined])('the only one that has it', async (listed) => {
    expect(await enter('090 123 4567', listed)).toEqual({ found: people[0] });
  });
  test('none of several', () => {
    expect(enter('0907 654 321', people.slice(0, 3))).toEqual({ missed: 'several' });
  });
  test('first the one whose code it is', () => {
    expect(enter('0907654321', people)).toEqual({ found: people[3] });
  });
  test.each(['0901 234 568', '+84 901 234 568', '(090) 123-4568'])('nothing for %s, which nobody has', async (text) => {
    expect(enter(text, people)).toEqual(nothing);
    expect(await enter(text, undefined)).toEqual(nothing);
  });
});
