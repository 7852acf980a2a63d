import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileOfSorted, quantiles } from '../../../../../shared/science/statistics/quantiles.ts';

test('known values of type 7', () => {
  expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 1.75, 2.5, 3.25, 4]);
  expect(quantiles([9], [0.1, 0.9])).toEqual([9, 9]);
  expect(() => quantileOfSorted([], 0.5)).toThrow(RangeError);
});

test('quantiles rise with the probability and stay within the values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 }),
      (values) => {
        const found = quantiles(values, [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]);
        expect([...found].sort((a, b) => a - b)).toEqual(found);
        expect(found[0]).toBe(Math.min(...values));
        expect(found.at(-1)).toBe(Math.max(...values));
      },
    ),
  );
});
