import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../tools/test-render';
import { Button } from './button';

test('a button that cannot be pressed says why to those who do not see the hint', () => {
  show(
    <>
      <Button because="not yet">one</Button>
      <Button>other</Button>
    </>,
  );
  const reason = screen.getByRole('button', { name: 'one' }).getAttribute('aria-describedby');
  expect(document.getElementById(reason ?? '')?.textContent).toBe('not yet');
  expect(screen.getByRole('button', { name: 'other' }).getAttribute('aria-describedby')).toBeNull();
});
