// Pay quantiles from mergeable sketches: how far in rank they are from numpy's of all values, whether their 95 % intervals
// hold the truth as often as they say (samples drawn from real pay, ties and all), and how fast beside numpy and scipy.
import * as z from 'zod';
import { payHalves } from '../../functions/market/domain/figures/counted-posting.ts';
import { seededRandom } from '../../shared/science/random.ts';
import { quantileOfSorted } from '../../shared/science/statistics/quantiles.ts';
import { smoothedQuantiles } from '../../shared/science/statistics/smoothed-quantiles.ts';
import { ValueSketch, type ValueBin } from '../../shared/science/statistics/value-sketch.ts';
import { pythonHas, runPython } from '../peers/python.ts';
import type { Table } from '../report.ts';
import type { Goal, Measure } from './goal.ts';
import { coverageOf, pooledCoverage, probabilities, sketchOf, type PayGroup } from './quantiles/coverage.ts';
import { realPostings, type PostingsOfFile } from './real-postings.ts';

const section = 'quantiles';
const install = 'apt-get install python3-numpy python3-scipy';

const grouped = (
  files: readonly PostingsOfFile[],
  keyOf: (of: PostingsOfFile['postings'][number]) => string,
) => {
  const groups = new Map<string, number[]>();
  for (const { file, postings } of files) {
    for (const posting of postings) {
      const pay = payHalves(posting.salary);
      if (!pay || pay.halves === 0) continue;
      const key = `${file} ${pay.currency}${keyOf(posting)}`;
      const known = groups.get(key);
      if (known) known.push(pay.halves);
      else groups.set(key, [pay.halves]);
    }
  }
  return [...groups].map(([name, halves]): PayGroup => ({ name, halves }));
};

/** The counted values one by one. */
const spreadOut = (bins: readonly ValueBin[]): number[] =>
  bins.flatMap(({ value, n }) => Array.from({ length: n }, () => value));

/** How much of the values lies between two: by how far one is off in rank where the other is right. */
const rankError = (sorted: Float64Array, one: number, other: number): number => {
  const [low, high] = [Math.min(one, other) + 1e-9, Math.max(one, other) - 1e-9];
  return (
    sorted.reduce((count, value) => (value > low && value < high ? count + 1 : count), 0) / sorted.length
  );
};

/** The largest rank error of sketches of this capacity, put together from eight parts. */
const worstRank = (groups: readonly PayGroup[], capacity: number): number => {
  let worst = 0;
  for (const { halves } of groups) {
    const whole = new ValueSketch(capacity);
    for (let part = 0; part < 8; part += 1)
      whole.absorb(
        sketchOf(
          halves.filter((_, index) => index % 8 === part),
          capacity,
        ),
      );
    const values = spreadOut(whole.bins());
    const sorted = Float64Array.from(halves).sort();
    for (const probability of probabilities)
      worst = Math.max(
        worst,
        rankError(sorted, quantileOfSorted(values, probability), quantileOfSorted(sorted, probability)),
      );
  }
  return worst;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const rankGoals = (groups: readonly PayGroup[]): Goal[] =>
  [512, 256, 128, 64].map((capacity) => {
    const worst = worstRank(groups, capacity);
    const coarsened = groups.filter(({ halves }) => new Set(halves).size > capacity).length;
    return {
      section,
      what: `rank error of a sketch of ${capacity} bins merged from 8 parts, worst of ${groups.length} groups × 5 quantiles`,
      ours: percent(worst),
      peer: '0.0 %',
      goal: '≤ 1 % of the ranks of all values (numpy.quantile)',
      met: worst <= 0.01,
      note: `${coarsened} of the groups state more different amounts than that and are binned: fewer bins, coarser ranks; tables with few bins keep smaller groups than these`,
    };
  });

interface CoverageRow {
  name: string;
  n: number;
  ours: number[];
  mean: number;
  naive: number;
}

const average = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

const coverageRows = (groups: readonly PayGroup[], quick: boolean): CoverageRow[] => {
  const random = seededRandom(2026);
  const sizes = quick ? [30, 300] : [30, 60, 120, 300, 1000];
  return groups.flatMap((group) =>
    sizes.map((n) => {
      const { ours, naive } = coverageOf(group, { n, resamples: quick ? 200 : 1000 }, random);
      return { name: group.name, n, ours, mean: average(ours), naive: average(naive) };
    }),
  );
};

const coverageTable = (rows: readonly CoverageRow[]): Table => ({
  title:
    'Coverage of the 95 % intervals by source and sample size (peer: order statistics about the plain quantile)',
  rows: rows.map(({ name, n, ours, mean, naive }) => ({
    pay: name,
    n,
    ...Object.fromEntries(
      ours.map((share, index) => [`P${100 * (probabilities[index] ?? 0)}`, percent(share)]),
    ),
    mean: percent(mean),
    'order statistics': percent(naive),
  })),
});

const coverageGoals = (rows: readonly CoverageRow[]): Goal[] => {
  const means = rows.map(({ mean }) => mean);
  const naives = rows.map(({ naive }) => naive);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const all = average(means);
  const common = { section, goal: '93–97 %', note: 'peer: order statistics' };
  return [
    {
      ...common,
      what: `coverage of the 95 % intervals, mean over ${rows.length} sources × sizes × 5 quantiles`,
      ours: percent(all),
      peer: percent(average(naives)),
      met: all >= 0.93 && all <= 0.97,
    },
    {
      ...common,
      what: 'the same, least and most of any source and size',
      ours: `${percent(low)} … ${percent(high)}`,
      peer: `${percent(Math.min(...naives))} … ${percent(Math.max(...naives))}`,
      met: low >= 0.93 && high <= 0.97,
    },
  ];
};

const pooledGoal = (cities: readonly PayGroup[], quick: boolean): Goal => {
  const families = Map.groupBy(
    cities.filter(({ halves }) => halves.length >= 60),
    ({ name }) => name.split(' ').slice(0, 2).join(' '),
  );
  const random = seededRandom(7);
  const results = [...families.values()]
    .filter((family) => family.length >= 5)
    .map((family) => pooledCoverage(family, quick ? 100 : 600, random));
  const intervals = results.reduce((sum, result) => sum + result.intervals, 0);
  const share =
    results.reduce((sum, result) => sum + result.share * result.intervals, 0) / Math.max(1, intervals);
  return {
    section,
    what: `coverage of pooled medians from 3 to 28 postings, ${intervals} intervals of ${results.length} families of cities`,
    ours: percent(share),
    peer: null,
    goal: '93–97 %',
    met: intervals === 0 ? 'not measured' : share >= 0.93 && share <= 0.97,
  };
};

const Peer = z.object({
  quantiles: z.array(z.array(z.number())),
  quantileSeconds: z.number(),
  bootstrapSeconds: z.number(),
});

const peerGoals = async (groups: readonly PayGroup[]): Promise<Goal[]> => {
  const what = `quantiles with intervals of ${groups.length} groups, seconds`;
  const goal = '≥ 10 × faster than scipy.stats.bootstrap (999 resamples)';
  if (!pythonHas('numpy', 'scipy'))
    return [{ section, what, ours: '–', peer: null, goal, met: 'not measured', note: install }];
  const sketches = groups.map(({ halves }) => sketchOf(halves, 512));
  const start = performance.now();
  const estimates = sketches.map((sketch) => smoothedQuantiles(sketch.bins(), probabilities));
  const seconds = (performance.now() - start) / 1000;
  const input = { groups: groups.map(({ halves }) => halves), probabilities, resamples: 999 };
  const peer = Peer.parse(await runPython('quantiles.py', input));
  const away = estimates.flatMap((of, group) =>
    of.map(({ value }, index) => Math.abs(value / (peer.quantiles[group]?.[index] ?? 1) - 1)),
  );
  const mean = away.reduce((sum, one) => sum + one, 0) / away.length;
  const faster = peer.bootstrapSeconds / seconds;
  return [
    {
      section,
      what,
      ours: seconds,
      peer: peer.bootstrapSeconds,
      goal,
      met: faster >= 10,
      note: `${faster.toFixed(0)} ×; numpy.quantile alone takes ${peer.quantileSeconds.toPrecision(3)} s`,
    },
    {
      section,
      what: 'published quantiles beside numpy.quantile of the stated amounts, mean difference (amounts stand for ± 2.5 %)',
      ours: percent(mean),
      peer: null,
      goal: '≤ 2.5 %',
      met: mean <= 0.025,
      note: `largest ${percent(Math.max(...away))}`,
    },
  ];
};

export const measure: Measure = async (options) => {
  const files = await realPostings(options);
  if (files.length === 0)
    return [
      {
        section,
        what: 'pay of real postings',
        ours: '–',
        peer: null,
        goal: 'there',
        met: 'not measured',
        note: `no files in ${options.data}`,
      },
    ];
  const sources = grouped(files, () => '').filter(({ halves }) => halves.length >= 300);
  const cities = grouped(files, ({ city }) => ` ${city}`).filter(({ name }) => !name.endsWith(' '));
  const large = [...sources, ...cities.filter(({ halves }) => halves.length >= 30)];
  const coverage = coverageRows(sources, options.quick);
  options.table(coverageTable(coverage));
  return [
    ...rankGoals(large),
    ...coverageGoals(coverage),
    pooledGoal(cities, options.quick),
    ...(await peerGoals(large)),
  ];
};
