import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../tools/test-render';
import { ExposureBar, ExposureEquation, exposureState } from './exposure';

const limit = 50_000_000;

test.each([
  ['nothing owed', { limit, debt: 0, pending: 0 }, 'good'],
  ['just under the near mark', { limit, debt: 39_999_999, pending: 0 }, 'good'],
  ['at the near mark', { limit, debt: 30_000_000, pending: 10_000_000 }, 'warn'],
  ['exactly at the limit', { limit, debt: limit, pending: 0 }, 'warn'],
  ['one đồng beyond the limit', { limit, debt: limit, pending: 1 }, 'bad'],
  ['a credit balance', { limit, debt: -1_000, pending: 0 }, 'good'],
  ['no limit and no debt', { limit: 0, debt: 0, pending: 0 }, 'good'],
  ['no limit and some debt', { limit: 0, debt: 1, pending: 0 }, 'bad'],
] as const)('%s', (_, figures, state) => {
  expect(exposureState(figures)).toBe(state);
});

test('the bar says how much of the limit is used, pending slips included', () => {
  show(<ExposureBar figures={{ limit, debt: 20_000_000, pending: 5_000_000 }} />);
  expect(screen.getByRole('img', { name: 'Đã dùng 50 % hạn mức' })).toBeTruthy();
});

test('a bar of more than the limit is full, and its words still say how much', () => {
  show(<ExposureBar figures={{ limit, debt: 75_000_000, pending: 0 }} />);
  const bar = screen.getByRole('img', { name: 'Đã dùng 150 % hạn mức' });
  expect(bar.querySelectorAll('rect')[1]?.getAttribute('width')).toBe('100');
});

test('the equation takes the slip in the making off, and turns before it is posted', () => {
  const figures = { limit, debt: 38_000_000, pending: 0 };
  const { rerender } = show(<ExposureEquation figures={figures} />);
  const equation = () => screen.getByRole('region');
  expect(equation().dataset.state).toBe('good');
  expect(equation().textContent).toContain('12.000.000');
  rerender(<ExposureEquation figures={figures} slip={2_000_000} />);
  expect(equation().dataset.state).toBe('warn');
  expect(equation().textContent).toContain('10.000.000');
  rerender(<ExposureEquation figures={figures} slip={12_000_001} />);
  expect(equation().dataset.state).toBe('bad');
  expect(equation().textContent).toContain('−1');
});

test('a term may be a link to what it is made of', () => {
  show(
    <ExposureEquation
      figures={{ limit, debt: 1, pending: 2 }}
      link={(term, text) => (
        <a key={term} href={`#${term}`}>
          {text}
        </a>
      )}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#limit', '#debt', '#pending']);
});
