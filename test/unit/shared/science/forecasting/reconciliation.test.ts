import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  reconciled,
  type Node,
} from '../../../../../shared/science/forecasting/hierarchical-reconciliation.ts';

const tree = (means: readonly number[], variances: readonly number[]): Node[] =>
  [-1, 0, 0, 1, 1, 2, 2].map((parent, index) => ({
    parent,
    mean: means[index] ?? 0,
    variance: variances[index] ?? 1,
  }));

test('cities add up to their country and countries to the whole, none below zero', () => {
  const means = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 7, maxLength: 7 });
  const variances = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(means, variances, (mean, variance) => {
      const [whole = 0, a = 0, b = 0, ...cities] = reconciled(tree(mean, variance));
      expect(whole).toBeCloseTo(a + b, 6);
      expect(a).toBeCloseTo((cities[0] ?? 0) + (cities[1] ?? 0), 6);
      expect(b).toBeCloseTo((cities[2] ?? 0) + (cities[3] ?? 0), 6);
      expect(cities.every((city) => city >= 0)).toBe(true);
    }),
  );
});

test('forecasts that add up already stay as they are', () => {
  const means = [100, 60, 40, 50, 10, 15, 25];
  reconciled(tree(means, [])).forEach((value, index) => expect(value).toBeCloseTo(means[index] ?? 0, 8));
});

test('of two that disagree the surer one moves less', () => {
  const [whole = 0, part = 0] = reconciled([
    { parent: -1, mean: 100, variance: 1 },
    { parent: 0, mean: 80, variance: 9 },
  ]);
  expect(whole).toBeCloseTo(part);
  expect(whole).toBeCloseTo((100 / 1 + 80 / 9) / (1 / 1 + 1 / 9));
});
