import { describe, expect, test } from 'vitest';
import { MarketSnapshotPublished } from '../../../../../../events/market-snapshot-published.ts';
import { market } from '../../../../../../functions/market/contract.ts';
import { snapshotIdOf } from '../../../../../../functions/market/domain/analysis/snapshot.ts';
import {
  ClusterFigures,
  SnapshotOverview,
} from '../../../../../../functions/market/domain/analysis/snapshot-schema.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { snapshotFrom } from '../../../../../support/counted-market.ts';
import { madePostings } from './made-postings.ts';

const snapshotOf = (postings: readonly Posting[]) => snapshotFrom(postings);

const postings = madePostings(800);
const snapshot = snapshotOf(postings);
const files = [...snapshot.clusterFiles()];

test('a snapshot bears the name of its analysis', () => {
  expect(snapshotIdOf('ana_4M7Q')).toBe('snp_4M7Q');
  expect(snapshot.overview.snapshotId).toBe('snp_X');
});

test('the same postings give the same bytes', () => {
  const bytes = (of: typeof snapshot) => JSON.stringify([of.overview, [...of.clusterFiles()], of.summaries]);
  expect(bytes(snapshotOf(postings))).toBe(bytes(snapshot));
});

test('every posting is in exactly one list, and clusters add up to the market', () => {
  const listed = files.flatMap(({ pages }) =>
    pages.flatMap(({ items }) => items.map(({ postingId }) => postingId)),
  );
  expect(listed.sort()).toEqual(postings.map(({ id }) => id).sort());
  const sum = files.reduce((total, { figures }) => total + figures.n, 0);
  expect(sum + snapshot.overview.unclustered).toBe(snapshot.overview.postings);
});

test('the files are of their schemas, and clusters of the contract', () => {
  expect(SnapshotOverview.parse(snapshot.overview)).toEqual(snapshot.overview);
  for (const { figures } of files) {
    expect(ClusterFigures.parse(figures)).toEqual(figures);
    expect(market.routes.getCluster.returns.parse(figures)).toEqual(figures);
  }
});

test('figures of a cluster agree with its postings counted by hand', () => {
  const nurses = postings.filter(({ title }) => title.includes('Nurse'));
  const figures = files.map((file) => file.figures).find(({ label }) => /nurse/i.test(label.en));
  expect(figures?.n).toBe(nurses.length);
  const inBoston = nurses.filter(({ city }) => city === 'Boston').length;
  expect(figures?.cities).toMatchObject({ withheld: false, n: nurses.length });
  expect(
    figures && !figures.cities.withheld && figures.cities.slices.find(({ name }) => name === 'Boston')?.n,
  ).toBe(inBoston);
  const told = snapshot.demand.files.find(({ kind, id }) => kind === 'cluster' && id === figures?.clusterId);
  expect(told?.demand.weeks.reduce((sum, { opened }) => sum + (opened ?? 0), 0)).toBe(nurses.length);
  expect(figures?.payStatedShare).toBe(1);
});

test('postings without a date count, but not in the series', () => {
  const undated = snapshotOf(
    postings.map((posting, index) => (index % 2 ? { ...posting, postedOn: null } : posting)),
  );
  const series = undated.demand.files
    .filter(({ kind }) => kind === 'cluster')
    .flatMap(({ demand }) => demand.weeks.map(({ opened }) => opened ?? 0));
  expect(undated.overview.postings).toBe(800);
  const dated = series.reduce((sum, n) => sum + n, 0);
  // The last week is no longer whole.
  expect(dated).toBeLessThanOrEqual(400);
  expect(dated).toBeGreaterThan(385);
});

test('a market without any date says so and has no period', () => {
  const { overview, demand } = snapshotOf(postings.map((posting) => ({ ...posting, postedOn: null })));
  expect(overview.period).toBeNull();
  expect(demand.overview.observed).toBeNull();
  for (const { demand: told } of demand.files) {
    expect(told.weeks).toEqual([]);
    expect(told.forecast).toEqual({ available: false, reason: 'no-dates' });
  }
});

test('in a small market every number from fewer than 30 postings is withheld', () => {
  const { clusterFiles } = snapshotOf(madePostings(40));
  for (const { figures } of clusterFiles()) {
    for (const figure of [
      figures.pay,
      figures.growth,
      figures.cities,
      figures.education,
      figures.skills,
      figures.titles,
    ]) {
      expect(figure.withheld).toBe(figure.n < 30);
    }
  }
});

describe('the summary for other contexts', () => {
  const fact = {
    market: 'en',
    snapshotId: snapshot.overview.snapshotId,
    sequence: 1,
    postings: 800,
    clusters: snapshot.summaries,
    occupations: snapshot.occupations.summaries,
  };

  test('is what the fact promises', () => {
    expect(MarketSnapshotPublished.parse(fact)).toEqual(fact);
  });

  test('stays below 100 KB with 24 clusters of long titles and many skills', () => {
    const long = postings.map((posting, index) => ({
      ...posting,
      title: `${posting.title} ${'资深'.repeat(30)} ${index}`,
      skills: Array.from({ length: 40 }, (_, skill) => `a skill of usual length ${skill}`),
    }));
    const [summary] = snapshotOf(long).summaries;
    expect(24 * Buffer.byteLength(JSON.stringify(summary))).toBeLessThan(100_000);
  });

  test('tells growth as a ratio between its bounds', () => {
    for (const { outlook } of snapshot.summaries) {
      if (outlook.kind !== 'forecast') throw new Error(outlook.reason);
      expect(outlook.low80).toBeLessThanOrEqual(outlook.growthRatio);
      expect(outlook.growthRatio).toBeLessThanOrEqual(outlook.high80);
      expect(outlook.growthRatio).toBeGreaterThan(0.5);
      expect(outlook.growthRatio).toBeLessThan(2);
    }
  });
});
