import { expect, test } from 'vitest';
import {
  Clustering,
  clusterPostings,
} from '../../../../../../functions/market/domain/analysis/clustering.ts';
import {
  postingTerms,
  postingTokeniser,
} from '../../../../../../functions/market/domain/analysis/posting-terms.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { normalisedMutualInformation } from '../../../../../../shared/science/clustering/agreement.ts';
import { TermCounts } from '../../../../../../shared/science/text/term-counts.ts';
import { madePosting, madePostings } from './made-postings.ts';

const tokenise = postingTokeniser();

export const clustered = (
  postings: readonly Posting[],
  previous?: Clustering,
  analysisId = 'ana_1',
): Clustering => {
  const counts = new TermCounts();
  for (const posting of postings) counts.addDocument(postingTerms(tokenise, posting));
  return clusterPostings({
    market: 'en',
    analysisId,
    counts,
    titles: postings.map(({ title }) => title),
    previous,
  });
};

const postings = madePostings(600);

test('the trades of made postings are found again', () => {
  const { assignment, clusters } = clustered(postings);
  expect(clusters).toHaveLength(4);
  expect(
    normalisedMutualInformation(
      assignment,
      postings.map((_, index) => index % 4),
    ),
  ).toBeGreaterThan(0.98);
});

test('the same postings and run give the same bytes, which its schema reads back', () => {
  const text = JSON.stringify(clustered(postings));
  expect(JSON.stringify(clustered(postings))).toBe(text);
  expect(JSON.stringify(Clustering.parse(JSON.parse(text)))).toBe(text);
});

test('clusters are told largest first, by telling names and terms', () => {
  const uneven = postings.filter((_, index) => index % 4 !== 2 || index % 3 === 0);
  const { clusters, assignment } = clustered(uneven);
  const sizes = clusters.map((_, cluster) => assignment.filter((one) => one === cluster).length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const nurses = clusters.find(({ label }) => label.en.startsWith('Nurse'));
  expect(nurses?.terms.slice(0, 8)).toEqual(expect.arrayContaining(['nursing', 'patient care']));
});

test('ids live on when postings are added, although order and numbers change', () => {
  const first = clustered(postings);
  const second = clustered(madePostings(900, { seed: 2 }), first, 'ana_2');
  const names = (run: Clustering) =>
    new Map(run.clusters.map(({ clusterId, label }) => [clusterId, label.en.split(' ·')[0]]));
  expect(second.clusters.map(({ clusterId }) => clusterId).sort()).toEqual(
    first.clusters.map(({ clusterId }) => clusterId).sort(),
  );
  for (const [id, name] of names(second)) expect(names(first).get(id)).toBe(name);
});

test('places on the map lie within −1 … 1', () => {
  for (const { x, y } of clustered(postings).clusters) {
    expect(Math.abs(x)).toBeLessThanOrEqual(1);
    expect(Math.abs(y)).toBeLessThanOrEqual(1);
  }
});

test('a posting without a usable word belongs to no cluster; a handful make one', () => {
  const few = [madePosting({ id: 'a' }), madePosting({ id: 'b', title: '123', skills: [], description: '' })];
  const { assignment, clusters } = clustered(few);
  expect(clusters).toHaveLength(1);
  expect(assignment).toEqual([0, -1]);
});

test('no posting at all gives no cluster', () => {
  expect(clustered([])).toMatchObject({ clusters: [], assignment: [] });
});
