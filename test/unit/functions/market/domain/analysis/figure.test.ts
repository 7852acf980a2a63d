import { expect, test } from 'vitest';
import { figure, rounded } from '../../../../../../functions/market/domain/analysis/figure.ts';

test('29 postings give no figure, and it is not even computed', () => {
  const compute = () => {
    throw new Error('must not be asked');
  };
  expect(figure(29, compute)).toEqual({ withheld: true, n: 29 });
});

test('30 postings do', () => {
  expect(figure(30, () => ({ p50: 7 }))).toEqual({ withheld: false, n: 30, p50: 7 });
});

test('rounding leaves no negative zero', () => {
  expect(Object.is(rounded(-0.00001), 0)).toBe(true);
  expect(rounded(1.23456)).toBe(1.2346);
});
