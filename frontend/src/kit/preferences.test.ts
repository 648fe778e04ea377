import i18next from 'i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { startTexts } from '@/i18n';
import { chooseLanguage, usePreferences } from './preferences';

afterEach(async () => {
  vi.restoreAllMocks();
  await startTexts('vi');
});

test('a language is chosen for the next visits too', async () => {
  usePreferences.setState({ language: undefined });
  expect(await chooseLanguage('en')).toBe(true);
  expect(usePreferences.getState().language).toBe('en');
  expect(i18next.language).toBe('en');
});

test('one whose texts cannot be had is not chosen', async () => {
  usePreferences.setState({ language: 'vi' });
  vi.spyOn(i18next, 'addResourceBundle').mockImplementationOnce(() => {
    throw new Error('lost');
  });
  expect(await chooseLanguage('en')).toBe(false);
  expect(usePreferences.getState().language).toBe('vi');
  expect(i18next.language).toBe('vi');
  expect(await chooseLanguage('en')).toBe(true);
});
