import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dbscan } from '../../../../../shared/science/clustering/dbscan.ts';
import { similarPairs } from '../../../../../shared/science/clustering/similar-pairs.ts';
import type { SparseMatrix } from '../../../../../shared/science/sparse-matrix.ts';
import { planted, vectorise } from '../planted-texts.ts';

const product = (matrix: SparseMatrix, one: number, two: number): number => {
  const dense = new Float64Array(matrix.columns);
  for (let at = matrix.rowStart[one] ?? 0; at < (matrix.rowStart[one + 1] ?? 0); at += 1)
    dense[matrix.column[at] ?? 0] = matrix.value[at] ?? 0;
  let sum = 0;
  for (let at = matrix.rowStart[two] ?? 0; at < (matrix.rowStart[two + 1] ?? 0); at += 1)
    sum += (dense[matrix.column[at] ?? 0] ?? 0) * (matrix.value[at] ?? 0);
  return sum;
};

const documents = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test('pairs are those of all comparisons, each once', () => {
  fc.assert(
    fc.property(documents, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (texts, threshold) => {
      const { matrix } = vectorise(texts);
      const { left, right } = similarPairs(matrix, threshold);
      const found = Array.from({ length: left.length }, (_, pair) => `${left.at(pair)}|${right.at(pair)}`);
      expect(new Set(found).size).toBe(found.length);
      const has = new Set(found);
      for (let one = 0; one < matrix.rows; one += 1) {
        for (let two = 0; two < one; two += 1) {
          const exact = product(matrix, one, two);
          // At the threshold itself single precision may go either way.
          if (Math.abs(exact - threshold) > 1e-5) expect(has.has(`${one}|${two}`)).toBe(exact > threshold);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** From the definition: cores connected through neighbours, numbered by first core; the border goes to the lowest. */
const byDefinition = (matrix: SparseMatrix, eps: number, minPoints: number): number[] => {
  const near = Array.from({ length: matrix.rows }, (_, one) =>
    Array.from({ length: matrix.rows }, (__, two) => two).filter(
      (two) => two !== one && product(matrix, one, two) >= 1 - eps - 1e-7,
    ),
  );
  const core = near.map((list) => list.length + 1 >= minPoints);
  const labels = near.map((_, row) => (core[row] ? row : -1));
  for (let changed = true; changed;) {
    changed = false;
    near.forEach((list, row) => {
      if (!core[row]) return;
      for (const other of list) {
        if (core[other] && (labels[other] ?? 0) < (labels[row] ?? 0)) {
          labels[row] = labels[other] ?? 0;
          changed = true;
        }
      }
    });
  }
  const numbers = [...new Set(labels.filter((label) => label >= 0))].sort((a, b) => a - b);
  const numbered = labels.map((label) => numbers.indexOf(label));
  return numbered.map((label, row) => {
    if (core[row]) return label;
    const around = (near[row] ?? []).filter((other) => core[other]).map((other) => numbered[other] ?? 0);
    return around.length > 0 ? Math.min(...around) : -1;
  });
};

test('labels are those of the definition', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 8 }), (seed, minPoints) => {
      const { matrix } = planted({ documents: 90, topics: 5, seed, noise: 0.3 });
      for (const eps of [0.35, 0.5, 0.65])
        expect(Array.from(dbscan(matrix, { eps, minPoints }).labels)).toEqual(
          byDefinition(matrix, eps, minPoints),
        );
    }),
    { numRuns: 25 },
  );
});

test('copies are one cluster, a stranger is an outlier, an empty row too', () => {
  const { matrix } = vectorise([['x', 'y'], ['x', 'y'], ['z'], [], ['x', 'y']]);
  const { labels, clusters, neighbours } = dbscan(matrix, { eps: 0.1, minPoints: 3 });
  expect(Array.from(labels)).toEqual([0, 0, -1, -1, 0]);
  expect(clusters).toBe(1);
  expect(Array.from(neighbours)).toEqual([2, 2, 0, 0, 2]);
  expect(() => dbscan(matrix, { eps: 1, minPoints: 3 })).toThrow(RangeError);
});
