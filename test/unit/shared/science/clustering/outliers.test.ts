import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dbscan } from '../../../../../shared/science/clustering/dbscan.ts';
import { surroundingsOf } from '../../../../../shared/science/clustering/outliers.ts';
import { planted, vectorise } from '../planted-texts.ts';

test('noise and neighbours are those of DBSCAN', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 8 }), (seed, minPoints) => {
      const { matrix } = planted({ documents: 120, topics: 5, seed, noise: 0.3 });
      for (const eps of [0.35, 0.5, 0.65, 0.8]) {
        const { labels, neighbours } = dbscan(matrix, { eps, minPoints });
        const found = surroundingsOf(matrix, { eps, minPoints });
        expect(Array.from(found.noise)).toEqual(Array.from(labels, (label) => (label === -1 ? 1 : 0)));
        expect(found.neighbours).toEqual(neighbours);
      }
    }),
    { numRuns: 40 },
  );
});

test('empty rows are noise, and options that mean nothing are refused', () => {
  const { matrix } = vectorise([['x', 'y'], ['x', 'y'], ['z'], []]);
  const { noise, neighbours } = surroundingsOf(matrix, { eps: 0.1, minPoints: 2 });
  expect([Array.from(noise), Array.from(neighbours)]).toEqual([
    [0, 0, 1, 1],
    [1, 1, 0, 0],
  ]);
  expect(() => surroundingsOf(matrix, { eps: 1, minPoints: 3 })).toThrow(RangeError);
  expect(() => surroundingsOf(matrix, { eps: 0.5, minPoints: 1 })).toThrow(RangeError);
});
