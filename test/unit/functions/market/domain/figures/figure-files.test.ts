import { describe, expect, test } from 'vitest';
import { figureFiles } from '../../../../../../functions/market/domain/figures/figure-files.ts';
import { figuresFrame } from '../../../../../../functions/market/domain/figures/figures-frame.ts';
import {
  ClusterInsight,
  MarketFigures,
  MarketSlices,
  Subjects,
} from '../../../../../../functions/market/domain/figures/figures-schema.ts';
import { parseTally, tallyToJson } from '../../../../../../functions/market/domain/figures/tally-json.ts';
import {
  addToTally,
  emptyTally,
  mergeTallies,
  type Tally,
} from '../../../../../../functions/market/domain/figures/tally.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { madePosting } from '../analysis/made-postings.ts';

const dayAfter = (days: number): string =>
  new Date(Date.UTC(2023, 0, 2) + days * 86_400_000).toISOString().slice(0, 10);

const weeks = 60;

/**
 * A market of two kinds of work. In "data", `spark` pays a fifth more, is named with `kafka`, and rises while `hadoop`
 * falls; "care" grows against it and is posted again thrice as often. Experience pays too, and says more of `spark`.
 */
const marketOf = (count: number, seed = 2): Tally => {
  const random = seededRandom(seed);
  const tally = emptyTally('en');
  for (let index = 0; index < count; index += 1) {
    const time = index / count;
    const care = random() < 0.25 + 0.35 * time;
    const years = random() < 0.5 ? 1 : 6;
    const spark = !care && random() < (years === 6 ? 0.6 : 0.3) * (0.6 + 0.8 * time);
    const skills = care
      ? ['nursing', ...(random() < 0.5 ? ['triage'] : [])]
      : [
          'sql',
          ...(spark ? ['spark'] : []),
          ...(random() < (spark ? 0.8 : 0.1) ? ['kafka'] : []),
          ...(random() < 0.5 - 0.45 * time ? ['hadoop'] : []),
        ];
    const low =
      1000 *
      Math.round((care ? 60 : 90) * (years === 6 ? 1.4 : 1) * (spark ? 1.2 : 1) * (0.9 + 0.2 * random()));
    const posting: Posting = madePosting({
      id: `post_${seed}_${index}`,
      source: random() < 0.7 ? 'one' : 'two',
      city: random() < 0.6 ? 'Boston' : 'Denver',
      experience: { minYears: years, maxYears: null },
      skills,
      postedOn: dayAfter(Math.floor(time * weeks * 7)),
      salary: {
        minAnnualMajor: low,
        maxAnnualMajor: low + 10_000,
        currency: 'USD',
        period: 'year',
        monthsPerYear: 12,
      },
    });
    const clusterId = care ? 'cl-en-00000000ca' : 'cl-en-00000000da';
    addToTally(tally, posting, { clusterId, reposted: false });
    if (random() < (care ? 0.3 : 0.1)) addToTally(tally, posting, { clusterId, reposted: true });
  }
  return tally;
};

const names = {
  labels: new Map([
    ['cl-en-00000000ca', { zh: '护理', en: 'Care' }],
    ['cl-en-00000000da', { zh: '数据', en: 'Data' }],
  ]),
  occupation: () => undefined,
  skill: (id: string) => ({ zh: id, en: id }),
  growth: (kind: string) => (kind === 'cluster' ? 0.25 : undefined),
};

const tally = marketOf(4000);
const files = figureFiles(figuresFrame(tally, 'snp_X'), names);
const insights = [...files.insights()];
const insight = (clusterId: string) => {
  const found = insights.find((one) => one.clusterId === clusterId);
  if (!found) throw new Error(clusterId);
  return found;
};
const data = insight('cl-en-00000000da');
const care = insight('cl-en-00000000ca');

test('the files are of their schemas', () => {
  expect(MarketFigures.parse(files.figures)).toEqual(files.figures);
  expect(MarketSlices.parse(files.slices)).toEqual(files.slices);
  expect(Subjects.parse(files.subjects)).toEqual(files.subjects);
  for (const one of insights) expect(ClusterInsight.parse(one)).toEqual(one);
});

test('the same counts give the same bytes, however they were added up', () => {
  const [one, two] = [marketOf(300, 5), marketOf(300, 6)];
  const bytes = (of: Tally) => {
    const made = figureFiles(figuresFrame(of, 'snp_X'), names);
    return JSON.stringify([made.figures, made.slices, made.subjects, [...made.insights()]]);
  };
  const written: unknown = JSON.parse(JSON.stringify(tallyToJson(mergeTallies(two, one))));
  expect(bytes(parseTally(written))).toBe(bytes(mergeTallies(one, two)));
});

describe('what goes together', () => {
  test('is found with its confidence', () => {
    const rule = data.associations.rules.find(
      ({ given, then }) => given[0] === 'kafka' && given.length === 1 && then === 'spark',
    );
    expect(rule?.lift).toBeGreaterThan(1.5);
    expect(rule?.q).toBeLessThan(1e-6);
    expect(data.associations.baskets).toBe(data.n);
  });

  test('what every posting names goes with nothing', () => {
    expect(data.associations.rules.filter(({ then }) => then === 'sql')).toEqual([]);
  });
});

test('a skill that pays is told with its size, seniority allowed for', () => {
  const spark = data.paysMore.skills.find(({ skill }) => skill === 'spark');
  expect(spark?.low).toBeLessThan(1.2);
  expect(spark?.high).toBeGreaterThan(1.15);
  expect(Math.abs((spark?.ratio ?? 0) - 1.2)).toBeLessThan(0.03);
  // Named in other times than spark, it differs a little: the comparison says how postings differ, not why.
  const hadoop = data.paysMore.skills.find(({ skill }) => skill === 'hadoop')?.ratio ?? 1;
  expect(Math.abs(hadoop - 1)).toBeLessThan(0.05);
});

test('skills that rise and fall are told apart', () => {
  expect(data.trends.rising.map(({ skill }) => skill)).toContain('spark');
  expect(data.trends.falling.map(({ skill }) => skill)).toEqual(['hadoop']);
  expect(data.trends.weeks).toBe(52);
  const [hadoop] = data.trends.falling;
  expect(hadoop?.to).toBeLessThan(hadoop?.from ?? 0);
  expect(files.figures.trends.falling[0]?.skill).toBe('hadoop');
});

describe('what moves', () => {
  test('a cluster whose share grows emerges, the other fades', () => {
    expect(care.movement.emergence?.verdict).toBe('emerging');
    expect(data.movement.emergence?.verdict).toBe('fading');
    expect(care.movement.emergence?.low).toBeGreaterThan(1);
  });

  test('more re-postings make it tighter', () => {
    expect(care.movement.tightness?.verdict).toBe('tighter');
    expect(data.movement.tightness?.verdict).toBe('looser');
    expect(care.movement.tightness?.share).toBeCloseTo(0.3 / 1.3, 1);
  });

  test('pay that did not grow is not said to have grown', () => {
    const growth = care.movement.payGrowth;
    expect(growth?.low).toBeLessThan(1);
    expect(growth?.high).toBeGreaterThan(1);
    expect(growth?.currency).toBe('USD');
  });
});

test('slices by city add up to the market', () => {
  const cities = files.slices.slices.filter(({ city }) => city !== null);
  expect(cities.reduce((sum, { n }) => sum + n, 0)).toBe(4000);
  for (const { n, clusters } of cities) expect(clusters.reduce((sum, cluster) => sum + cluster.n, 0)).toBe(n);
  expect(files.figures.filters.map(({ name }) => name)).toEqual(['Boston', 'Denver', 'US', 'one', 'two']);
  expect(files.figures.filters.map(({ country }) => country)).toEqual(['US', 'US', null, null, null]);
});

test('the places within each source add up to it', () => {
  expect(files.slices.sources).toEqual(['one', 'two']);
  const within = [...files.sourceSlices()];
  for (const { source, slices } of within) {
    const whole = files.slices.slices.find((one) => one.source === source);
    const cities = slices.filter(({ city }) => city !== null);
    expect(cities.map(({ city }) => city)).toEqual(['Boston', 'Denver']);
    expect(cities.reduce((sum, { n }) => sum + n, 0)).toBe(whole?.n);
    const country = slices.find((one) => one.country === 'US');
    const sizes = (of: typeof whole) => of?.clusters.map(({ clusterId, n }) => [clusterId, n]);
    expect(sizes(country)).toEqual(sizes(whole));
  }
});

test('pay by experience is told in order, and rises', () => {
  const rows = data.payBy.experience;
  expect(rows.map(({ name }) => name)).toEqual(['1-3', '5-10']);
  const [junior, senior] = rows.map(({ pay }) => (pay.kind === 'withheld' ? 0 : pay.p50.value));
  expect(senior).toBeGreaterThan((junior ?? 0) * 1.2);
});

test('subjects can be compared: clusters and skills with a name', () => {
  const kinds = files.subjects.subjects.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'cluster')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'skill')).toHaveLength(6);
  const [first] = files.subjects.subjects;
  expect(first?.weekly?.counts).toHaveLength(52);
  // As its demand has it, so that two pages never tell two growths.
  expect(first?.growth).toBe(0.25);
  expect(first?.cities.map(({ name }) => name)).toEqual(['Boston', 'Denver']);
});

test('a market of nothing has figures too', () => {
  const empty = figureFiles(figuresFrame(emptyTally('en'), 'snp_X'), names);
  expect(MarketFigures.parse(empty.figures).postings).toBe(0);
  expect([...empty.insights()]).toEqual([]);
});
