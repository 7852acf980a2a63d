import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveSymmetric } from '../../../../../shared/science/statistics/linear-solve.ts';
import { fitEase } from '../../../../../shared/science/recommenders/ease.ts';
import {
  gatherInteractions,
  type Interactions,
} from '../../../../../shared/science/recommenders/interactions.ts';
import { plainInverse } from '../../../../../shared/science/recommenders/kernel/plain-inverse.ts';
import { wasmInverse } from '../../../../../shared/science/recommenders/kernel/wasm-inverse.ts';
import { planted } from './planted-interactions.ts';

/** Column j of B by the normal equations of "explain j by all other items": no inverse of the whole matrix involved. */
const directColumn = ({ matrix }: Interactions, regularisation: number, j: number): Float64Array => {
  const n = matrix.columns;
  const dense = Array.from({ length: matrix.rows }, (_, row) => {
    const line = new Float64Array(n);
    for (let entry = matrix.rowStart[row] ?? 0; entry < (matrix.rowStart[row + 1] ?? 0); entry += 1)
      line[matrix.column[entry] ?? 0] = matrix.value[entry] ?? 0;
    return line;
  });
  const others = Array.from({ length: n }, (_, item) => item).filter((item) => item !== j);
  const gram = (one: number, two: number) =>
    dense.reduce((sum, line) => sum + (line[one] ?? 0) * (line[two] ?? 0), 0);
  const left = others.map((one) =>
    Float64Array.from(others, (two) => gram(one, two) + (one === two ? regularisation : 0)),
  );
  const solved = solveSymmetric(
    left,
    others.map((one) => Float64Array.of(gram(one, j))),
  );
  const column = new Float64Array(n);
  others.forEach((one, index) => (column[one] = solved?.[index]?.[0] ?? NaN));
  return column;
};

const small = fc.record({
  items: fc.integer({ min: 3, max: 24 }),
  seed: fc.nat(),
  regularisation: fc.double({ min: 1, max: 50, noNaN: true }),
});

test('the weights are those of a direct dense solve, to one in a million', () => {
  fc.assert(
    fc.property(small, ({ items, seed, regularisation }) => {
      const interactions = planted({ people: 40, items, each: 5, tastes: 3, noise: 0.2, seed });
      const { weights } = fitEase(interactions, { regularisation });
      for (let j = 0; j < items; j += 1)
        directColumn(interactions, regularisation, j).forEach((expected, i) => {
          expect(Math.abs((weights[i * items + j] ?? NaN) - expected)).toBeLessThan(1e-6);
        });
    }),
    { numRuns: 15 },
  );
});

test('no item explains itself', () => {
  const { weights, items } = fitEase(
    planted({ people: 30, items: 12, each: 4, tastes: 2, noise: 0.3, seed: 5 }),
    {
      regularisation: 2,
    },
  );
  expect(Array.from({ length: items }, (_, item) => weights[item * items + item])).toEqual(
    Array(items).fill(0),
  );
});

test('single precision moves no weight by more than 2 in 100,000', () => {
  const interactions = planted({ people: 400, items: 150, each: 25, tastes: 6, noise: 0.3, seed: 3 });
  const exact = fitEase(interactions, { regularisation: 20, kernel: plainInverse });
  const single = fitEase(interactions, { regularisation: 20, kernel: wasmInverse });
  const away = exact.weights.reduce(
    (most, weight, at) => Math.max(most, Math.abs(weight - (single.weights[at] ?? NaN))),
    0,
  );
  expect(away).toBeLessThan(2e-5);
  expect(exact.weights.some((weight) => Math.abs(weight) > 0.01)).toBe(true);
});

test('with a power, those who did much count less', () => {
  const of = (person: string, items: readonly string[]) =>
    items.map((item) => ({ person, item, weight: 1, at: 0 }));
  const busy = gatherInteractions([...of('ann', ['a', 'b']), ...of('ben', ['a', 'c', 'd', 'e', 'f', 'g'])]);
  const towards = (activityPower: number) => {
    const { weights } = fitEase(busy, { regularisation: 1, activityPower });
    return (weights[1] ?? 0) / (weights[2] ?? 0);
  };
  // From a to b speaks ann alone, from a to c ben alone.
  expect(towards(1)).toBeGreaterThan(1.5 * towards(0));
});
