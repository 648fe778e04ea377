import { beforeEach, expect, test, vi } from 'vitest';
import type { Language } from './index';

type Way = { arrive: () => void; lose: () => void };

/** The texts that are on their way, by part and language; the test lets them arrive, or loses them. */
const under = new Map<string, Way>();
let texts: typeof import('./index');
let says: () => string;

/** Waits until they are asked for, which is once. */
const way = (name: string) =>
  vi.waitFor(() => {
    const found = under.get(name);
    if (!found) throw new Error(`${name} is not asked for`);
    under.delete(name);
    return found;
  });
const arrive = async (...names: string[]) => {
  for (const name of names) (await way(name)).arrive();
};

beforeEach(async () => {
  // the module as a page that has just been loaded has it
  vi.resetModules();
  under.clear();
  for (const language of ['vi', 'en'])
    for (const part of ['first', 'desk', 'apply']) {
      const name = `${part} ${language}`;
      vi.doMock(
        `./${language}/${part}`,
        () =>
          new Promise((found, lost) => {
            const arrived = { default: { [part === 'first' ? 'common' : part]: { hello: name } } };
            under.set(name, { arrive: () => found(arrived), lose: () => lost(new Error(`${name} is lost`)) });
          }),
      );
    }
  texts = await import('./index');
  const { default: i18next } = await import('i18next');
  says = () => `${i18next.t('common:hello' as never)}, ${document.documentElement.lang}`;
  const started = texts.startTexts('vi');
  await arrive('first vi');
  await started;
});

const speak = (language: Language) => texts.speak(language);

test('begins with the texts of one language', () => {
  expect(says()).toBe('first vi, vi');
  expect(under.size).toBe(0);
});

test('another language is spoken once its texts are there, not before', async () => {
  const english = speak('en');
  expect(says()).toBe('first vi, vi');
  await arrive('first en');
  await english;
  expect(says()).toBe('first en, en');
});

test('the later of two choices wins, though the texts of the earlier come last', async () => {
  const english = speak('en');
  const first = await way('first en');
  // back at once: its texts are there
  await speak('vi');
  first.arrive();
  await english;
  expect(says()).toBe('first vi, vi');
});

test('there and back and there again is there', async () => {
  const choices = [speak('en'), speak('vi'), speak('en')];
  await arrive('first en');
  await Promise.all(choices);
  expect(says()).toBe('first en, en');
});

test('texts that are lost leave the former language, and are asked for again by the next choice', async () => {
  const english = speak('en');
  (await way('first en')).lose();
  await expect(english).rejects.toThrow();
  expect(says()).toBe('first vi, vi');
  const again = speak('en');
  await arrive('first en');
  await again;
  expect(says()).toBe('first en, en');
});

test('texts that are lost after another choice do not undo it', async () => {
  const english = speak('en');
  const first = await way('first en');
  await speak('vi');
  first.lose();
  await expect(english).rejects.toThrow();
  expect(says()).toBe('first vi, vi');
});

test('a part that is needed while a language changes comes in both', async () => {
  const english = speak('en');
  const desk = texts.deskTexts();
  await arrive('desk vi', 'desk en', 'first en');
  await Promise.all([english, desk]);
  expect(texts.textOf('desk:hello')).toBe('desk en');
  await speak('vi');
  expect(texts.textOf('desk:hello')).toBe('desk vi');
});

test('a part that is lost is asked for again', async () => {
  const desk = texts.deskTexts();
  (await way('desk vi')).lose();
  await expect(desk).rejects.toThrow();
  const again = texts.deskTexts();
  await arrive('desk vi');
  await again;
  expect(texts.textOf('desk:hello')).toBe('desk vi');
});
