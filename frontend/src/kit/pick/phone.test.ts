import { expect, test } from 'vitest';
import { phoneDigits } from './phone';

test.each(['0901234567', '0901 234 567', '+84901234567', '+84 901.234.567', '(+84) 0901-234-567', '0084901234567'])(
  '%s is the number 0901234567',
  (text) => expect(phoneDigits(text)).toBe('0901234567'),
);
test('a landline keeps its area', () => {
  expect(phoneDigits('+84 28 3822 1234')).toBe('02838221234');
  expect(phoneDigits('(028) 3822 1234')).toBe('02838221234');
});
test.each(['', '0901', 'DL-000123', 'Minh 0901234567', '84'])('“%s” is no whole number', (text) =>
  expect(phoneDigits(text)).toBe(''),
);
