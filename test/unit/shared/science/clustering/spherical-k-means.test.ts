import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisedMutualInformation } from '../../../../../shared/science/clustering/agreement.ts';
import { centroidsFromRows } from '../../../../../shared/science/clustering/centroids.ts';
import {
  refineClusters,
  sphericalKMeans,
} from '../../../../../shared/science/clustering/spherical-k-means.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { planted, vectorise } from '../planted-texts.ts';

test('planted subjects are found again', () => {
  const { matrix, subjects } = planted({ documents: 600, topics: 6 });
  const { labels } = sphericalKMeans(matrix, 6, { random: seededRandom(3) });
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.95);
});

test('inertia never rises from one iteration to the next', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), (seed, k) => {
      const { matrix } = planted({ documents: 120, topics: 5, seed, noise: 0.7 });
      const { inertiaByIteration } = sphericalKMeans(matrix, k, { random: seededRandom(seed), starts: 1 });
      inertiaByIteration.slice(1).forEach((inertia, index) => {
        expect(inertia).toBeLessThanOrEqual((inertiaByIteration[index] ?? 0) + 1e-4);
      });
    }),
    { numRuns: 30 },
  );
});

test('labels are the nearest centroids and inertia is the sum of cosine distances', () => {
  const { matrix } = planted({ documents: 80, topics: 4 });
  const k = 4;
  const result = sphericalKMeans(matrix, k, { random: seededRandom(1), maxIterations: 1, starts: 1 });
  let inertia = 0;
  for (let row = 0; row < matrix.rows; row += 1) inertia += 1 - (result.similarity[row] ?? 0);
  expect(result.inertia).toBeCloseTo(inertia, 9);
});

test('the same seed gives the same clustering', () => {
  const { matrix } = planted({ documents: 200, topics: 4 });
  const run = () => sphericalKMeans(matrix, 5, { random: seededRandom(9) });
  expect(run()).toEqual(run());
});

test('no cluster stays empty when two seeds are the same document', () => {
  const { matrix } = planted({ documents: 40, topics: 4 });
  const { labels } = refineClusters(matrix, centroidsFromRows(matrix, Int32Array.of(0, 0, 0, 1)), {});
  expect(new Set(labels).size).toBe(4);
});

test('documents without a term belong nowhere', () => {
  const { matrix } = vectorise([['a', 'b'], [], ['a'], ['c']]);
  const { labels } = sphericalKMeans(matrix, 2, { random: seededRandom(1) });
  expect(labels[1]).toBe(-1);
  expect(Array.from(labels).filter((label) => label >= 0)).toHaveLength(3);
});

test('more starts never end worse', () => {
  const { matrix } = planted({ documents: 150, topics: 6, noise: 0.6 });
  const inertia = (starts: number) => sphericalKMeans(matrix, 6, { random: seededRandom(5), starts }).inertia;
  expect(inertia(4)).toBeLessThanOrEqual(inertia(1));
});
