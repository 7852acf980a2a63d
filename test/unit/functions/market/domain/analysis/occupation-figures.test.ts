import { describe, expect, it } from 'vitest';
import { marketSnapshotPublished } from '../../../../../../events/market-snapshot-published.ts';
import { describeOccupations } from '../../../../../../functions/market/domain/analysis/occupation-figures.ts';
import {
  OccupationFigures,
  OccupationList,
} from '../../../../../../functions/market/domain/analysis/occupation-schema.ts';
import { addToTally, emptyTally } from '../../../../../../functions/market/domain/figures/tally.ts';
import { snapshotFrom } from '../../../../../support/counted-market.ts';
import { madePosting, madePostings } from './made-postings.ts';

const kinds = [
  { id: 'data-engineer', skills: ['python', 'spark', 'sql'], n: 60, pay: 100_000 },
  { id: 'data-analyst', skills: ['excel', 'python', 'sql'], n: 40, pay: 80_000 },
  { id: 'registered-nurse', skills: ['nursing'], n: 35, pay: 60_000 },
  { id: 'chef', skills: ['cooking'], n: 5, pay: 40_000 },
] as const;

const tally = emptyTally('en');
for (const { id, skills, n, pay } of kinds) {
  for (let at = 0; at < n; at += 1) {
    const amount = pay + 100 * (at % 20);
    const posting = madePosting({
      id: `${id}-${at}`,
      title: id,
      skills: [...skills],
      salary: {
        minAnnualMajor: amount,
        maxAnnualMajor: amount,
        currency: 'USD',
        period: 'year',
        monthsPerYear: 12,
      },
      occupation: { id, confidence: 0.9 },
      city: at % 3 === 0 ? 'Boston' : 'Denver',
    });
    addToTally(tally, posting, { clusterId: id === 'chef' ? null : 'c1', reposted: false });
  }
}
const labels = new Map([['c1', { zh: '一', en: 'One' }]]);
const described = describeOccupations(tally, 'snp_X', { labels, demand: new Map() }).map(({ figures }) =>
  OccupationFigures.parse(figures),
);
const of = (id: string) => described.find(({ occupationId }) => occupationId === id);

describe('figures of occupations', () => {
  it('come largest first, each with its share of the market and its names in both languages', () => {
    expect(described.map(({ occupationId }) => occupationId)).toEqual(kinds.map(({ id }) => id));
    expect(of('data-engineer')).toMatchObject({
      n: 60,
      share: 0.4286,
      title: { zh: '数据工程师', en: 'Data engineer' },
      clusters: [{ clusterId: 'c1', n: 60, share: 1 }],
    });
  });

  it('give pay with an interval, by city too, and none of a few postings as their own', () => {
    const pay = of('data-engineer')?.pay;
    expect(pay).toMatchObject({ kind: 'own', currency: 'USD', n: 60 });
    if (pay?.kind !== 'own') throw new Error('own pay');
    expect(pay.p50.value).toBeGreaterThan(100_000);
    expect(pay.p50.value).toBeLessThan(102_000);
    expect(pay.p50.low).toBeLessThanOrEqual(pay.p50.value);
    expect(pay.p50.high).toBeGreaterThanOrEqual(pay.p50.value);
    expect(of('data-engineer')?.payBy.city.map(({ name, of: n }) => [name, n])).toEqual([
      ['Denver', 40],
      ['Boston', 20],
    ]);
    expect(of('chef')?.pay.kind).toBe('pooled');
    expect(of('chef')?.cities).toEqual({ withheld: true, n: 5 });
  });

  it('name as neighbours those who ask for like skills, and nobody else', () => {
    const neighbours = of('data-engineer')?.neighbours;
    expect(neighbours).toMatchObject({ withheld: false, items: [{ occupationId: 'data-analyst' }] });
    expect(of('registered-nurse')?.neighbours).toEqual({ withheld: false, n: 35, items: [] });
    expect(of('chef')?.neighbours).toEqual({ withheld: true, n: 5 });
  });
});

describe('occupations of a snapshot', () => {
  const snapshot = snapshotFrom(madePostings(800));

  it('are found from the titles of postings, whatever their rank', () => {
    const list = OccupationList.parse(snapshot.occupations.list);
    const nurses = list.items.find(({ occupationId }) => occupationId === 'registered-nurse');
    expect(nurses?.n).toBe(200);
    expect(list.named).toBeLessThanOrEqual(list.postings);
  });

  it('go into the published fact, with the clusters that hold them and their share of each', () => {
    const fact = marketSnapshotPublished.schema.parse({
      market: 'en',
      snapshotId: 'snp_X',
      sequence: 1,
      postings: 800,
      clusters: snapshot.summaries,
      occupations: snapshot.occupations.summaries,
    });
    const nurses = fact.occupations.find(({ id }) => id === 'registered-nurse');
    expect(nurses?.n).toBe(200);
    const home = fact.clusters.find(({ id }) => id === nurses?.clusters[0]?.id);
    expect(home?.occupations.find(({ id }) => id === 'registered-nurse')?.share).toBeGreaterThan(0.5);
  });
});
