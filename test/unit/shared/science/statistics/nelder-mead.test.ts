import { expect, test } from 'vitest';
import { minimise } from '../../../../../shared/science/statistics/nelder-mead.ts';

test('finds the bottom of a bent valley (Rosenbrock)', () => {
  const valley = ([x = 0, y = 0]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { point, value } = minimise(valley, [-1.2, 1], {
    steps: [0.5, 0.5],
    maxEvaluations: 2000,
    tolerance: 1e-14,
  });
  expect(value).toBeLessThan(1e-9);
  expect(point[0]).toBeCloseTo(1, 3);
  expect(point[1]).toBeCloseTo(1, 3);
});

test('keeps out of forbidden ground and treats NaN as forbidden', () => {
  const { point } = minimise(([x = 0]: Float64Array) => (x < 2 ? NaN : x), [5], {
    steps: [1],
    maxEvaluations: 300,
  });
  expect(point[0]).toBeGreaterThanOrEqual(2);
  expect(point[0]).toBeLessThan(2.1);
});

test('does not evaluate much more often than allowed', () => {
  let calls = 0;
  minimise(
    ([x = 0, y = 0]: Float64Array) => {
      calls += 1;
      return Math.sin(x * 7) + Math.cos(y * 5) + calls * 1e-6;
    },
    [0, 0],
    { steps: [1, 1], maxEvaluations: 50, tolerance: 0 },
  );
  expect(calls).toBeLessThan(60);
});
