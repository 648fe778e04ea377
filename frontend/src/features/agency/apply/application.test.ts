import { expect, test } from 'vitest';
import { applicationOf } from './application';

test('an application leaves out what was left empty', () => {
  const form = new FormData();
  form.set('name', ' Cửa hàng An ');
  form.set('phone', '0903 123 456');
  form.set('email', '');
  form.set('address', ' 12 Lê Lợi');
  expect(applicationOf('demo', form)).toEqual({
    tenant: 'demo',
    name: 'Cửa hàng An',
    phone: '0903 123 456',
    address: '12 Lê Lợi',
  });
});
