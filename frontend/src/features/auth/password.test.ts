import { expect, test } from 'vitest';
import { passwordFault } from './password';

test('a password has ten characters and is not the e-mail', () => {
  expect(passwordFault('', 'lan@vinh-phat.test')?.code).toBe('REQUIRED');
  expect(passwordFault('ninechars', 'lan@vinh-phat.test')).toEqual({ code: 'TOO_SHORT', params: { min: 10 } });
  expect(passwordFault('Lan@vinh-phat.test', 'lan@vinh-phat.test')?.code).toBe('SAME_AS_EMAIL');
  expect(passwordFault('mười ký tự', 'lan@vinh-phat.test')).toBeUndefined();
});
