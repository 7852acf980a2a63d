import { expect, test } from 'vitest';
import { dayNumber, mondayOf, weekOfDay } from '../../../../../../functions/market/domain/analysis/weeks.ts';
import { levelChanges } from '../../../../../../functions/market/domain/demand/change-points.ts';
import { demandFiles } from '../../../../../../functions/market/domain/demand/demand-files.ts';
import {
  DemandFile,
  DemandOverview,
} from '../../../../../../functions/market/domain/demand/demand-files-schema.ts';
import {
  addToTally,
  emptyTally,
  type Tally,
} from '../../../../../../functions/market/domain/figures/tally.ts';

const start = dayNumber('2024-01-01');
const weeks = 60;

interface Made {
  source: string;
  /** Postings on each working day of a week, counted from 0; 0 where it was not crawled. */
  perDay: (week: number) => number;
}

let serial = 0;
const post = (tally: Tally, source: string, day: number): void => {
  serial += 1;
  addToTally(
    tally,
    {
      ...{ id: `post_${serial}`, source, title: 'Analyst', company: 'Acme', country: 'US' },
      city: serial % 3 === 0 ? 'Boston' : 'Austin',
      postedOn: new Date(day * 86_400_000).toISOString().slice(0, 10),
      ...{ seenOn: null, salary: null, experience: null, education: null, skills: ['sql'] },
    },
    { clusterId: 'cl-1', reposted: false },
  );
};

const tallyOf = (...sources: readonly Made[]): Tally => {
  const tally = emptyTally('en');
  for (const { source, perDay } of sources)
    for (let day = start; day < start + 7 * weeks; day += 1) {
      if ((day - start) % 7 > 4) continue;
      for (let n = perDay(Math.floor((day - start) / 7)); n > 0; n -= 1) post(tally, source, day);
    }
  return tally;
};

const clusterOf = (tally: Tally) => {
  const file = demandFiles(tally, { snapshotId: 'snp_X', clusterIds: ['cl-1'] }).files.find(
    ({ kind }) => kind === 'cluster',
  );
  if (!file) throw new Error('the cluster has no demand');
  return file.demand;
};

test('weeks without a crawl are missing, not zero, and do not become a fall', () => {
  const { weeks: told, growth } = clusterOf(
    tallyOf({ source: 'a', perDay: (week) => (week >= 46 && week < 50 ? 0 : 4) }),
  );
  const missing = told.filter(({ opened }) => opened === null).map(({ week }) => week);
  expect(missing).toEqual([46, 47, 48, 49].map((week) => mondayOf(weekOfDay(start) + week)));
  expect(growth).toMatchObject({ withheld: false, ratio: 0 });
});

test('a source that joins is no demand', () => {
  const { changes, growth } = clusterOf(
    tallyOf({ source: 'a', perDay: () => 3 }, { source: 'b', perDay: (week) => (week >= 50 ? 5 : 0) }),
  );
  expect(changes.map(({ cause }) => cause)).toContain('sources');
  expect(changes.map(({ cause }) => cause)).not.toContain('demand');
  expect(growth.withheld || Math.abs(growth.ratio) < 0.05).toBe(true);
});

test('demand that doubles is a change, and growth', () => {
  const { changes } = clusterOf(tallyOf({ source: 'a', perDay: (week) => (week >= 40 ? 12 : 4) }));
  const [change] = changes.filter(({ cause }) => cause === 'demand');
  expect(change?.week).toBe(mondayOf(weekOfDay(start) + 40));
  expect(change?.contributions.some(({ kind, key }) => kind === 'city' && key === 'Austin')).toBe(true);
});

test('noise makes no change of level', () => {
  const noise = Float64Array.from({ length: 80 }, (_, at) => 50 + ((at * 7919) % 15));
  expect(levelChanges(noise)).toEqual([]);
});

test('the files are of their schemas, the same twice, and places add up', () => {
  const tally = tallyOf({ source: 'a', perDay: (week) => 3 + (week % 3) });
  const once = demandFiles(tally, { snapshotId: 'snp_X', clusterIds: ['cl-1'] });
  expect(JSON.stringify(demandFiles(tally, { snapshotId: 'snp_X', clusterIds: ['cl-1'] }))).toBe(
    JSON.stringify(once),
  );
  for (const file of once.files) expect(DemandFile.parse(file)).toEqual(file);
  const { places } = DemandOverview.parse(once.overview);
  const sum = (parts: readonly { expected: number }[] = []): number =>
    parts.reduce((total, { expected }) => total + expected, 0);
  expect(sum(places?.countries)).toBeCloseTo(places?.expected ?? NaN, 2);
  for (const country of places?.countries ?? [])
    if (country.cities.length > 0) expect(sum(country.cities)).toBeCloseTo(country.expected, 2);
});
