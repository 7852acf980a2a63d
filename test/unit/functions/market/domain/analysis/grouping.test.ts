import { expect, test } from 'vitest';
import { clusterCounts, groupRows } from '../../../../../../functions/market/domain/analysis/grouping.ts';
import { normalisedMutualInformation } from '../../../../../../shared/science/clustering/agreement.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { planted } from '../../../../shared/science/planted-texts.ts';

test('the numbers tried rise with the postings, up to 24, one of them below the range', () => {
  expect(clusterCounts(10)).toEqual([1]);
  expect(clusterCounts(150)).toEqual([2]);
  expect(clusterCounts(400)).toEqual([2, 4, 5, 6]);
  expect(clusterCounts(9000)).toEqual([6, 8, 10, 12, 15, 18, 21, 24]);
  expect(clusterCounts(1_000_000)).toEqual([10, 12, 15, 18, 21, 24]);
});

test('the planted number of subjects is chosen and the subjects are found', () => {
  const { matrix, subjects } = planted({ documents: 1500, topics: 8, noise: 0.3 });
  const { k, labels, sweep } = groupRows(matrix, seededRandom(4));
  expect(k).toBe(8);
  expect(sweep.map((point) => point.k)).toContain(8);
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.95);
});

test('rows beyond the sample are grouped as well', () => {
  const { matrix, subjects } = planted({ documents: 13_000, topics: 12, noise: 0.3 });
  const { labels } = groupRows(matrix, seededRandom(4));
  expect(labels).toHaveLength(13_000);
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.9);
});
