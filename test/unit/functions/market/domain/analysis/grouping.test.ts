import { expect, test } from 'vitest';
import { groupRows } from '../../../../../../functions/market/domain/analysis/grouping.ts';
import { normalisedMutualInformation } from '../../../../../../shared/science/clustering/agreement.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { planted } from '../../../../shared/science/planted-texts.ts';

test('the planted number of subjects is chosen and the subjects are found', () => {
  const { matrix, subjects } = planted({ documents: 1500, topics: 5, noise: 0.3 });
  const { k, labels, sweep } = groupRows(matrix, seededRandom(4));
  expect(k).toBe(5);
  expect(sweep.map((point) => point.k)).toContain(5);
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.95);
});

test('rows beyond the sample are grouped as well', () => {
  const { matrix, subjects } = planted({ documents: 13_000, topics: 12, noise: 0.3 });
  const { labels } = groupRows(matrix, seededRandom(4));
  expect(labels).toHaveLength(13_000);
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.9);
});

test('clusters there are move with the rows, keep their numbers, and find what they would find alone', () => {
  const { matrix, subjects } = planted({ documents: 1500, topics: 5, noise: 0.3 });
  const first = groupRows(matrix, seededRandom(4));
  const again = groupRows(matrix, seededRandom(5), first.centroids);
  expect(again.k).toBe(first.k);
  expect(Array.from(again.labels)).toEqual(Array.from(first.labels));
  expect(normalisedMutualInformation(again.labels, subjects)).toBeGreaterThan(0.95);
});

test('rows without a word belong nowhere, and nothing at all makes no cluster', () => {
  const empty = {
    rows: 3,
    columns: 5,
    rowStart: new Int32Array(4),
    column: new Int32Array(),
    value: new Float32Array(),
  };
  expect(groupRows(empty, seededRandom(1))).toMatchObject({ k: 0, labels: Int32Array.of(-1, -1, -1) });
});
