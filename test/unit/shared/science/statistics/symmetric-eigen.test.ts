import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from '../../../../../shared/science/statistics/symmetric-eigen.ts';

const symmetric = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    })
    .map((m) => m.map((row, i) => row.map((x, j) => (i <= j ? x : (m[j]?.[i] ?? 0))))),
);

test('every pair satisfies A v = λ v with v of length 1', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const { values, vectors } = symmetricEigen(matrix);
      values.forEach((value, index) => {
        const vector = vectors[index] ?? [];
        expect(Math.hypot(...vector)).toBeCloseTo(1, 8);
        matrix.forEach((row, i) => {
          const product = row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0);
          expect(product).toBeCloseTo(value * (vector[i] ?? 0), 6);
        });
      });
    }),
  );
});

test('eigenvalues fall and sum to the trace', () => {
  const { values } = symmetricEigen([
    [2, 1, 0],
    [1, 3, 1],
    [0, 1, 4],
  ]);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(9);
});
