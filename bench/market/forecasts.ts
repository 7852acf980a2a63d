// Forecasts beside R's forecast package and statsmodels on the series of two competitions, and beside the seasonal naive
// on real counts of postings: accuracy, bands and throughput.
import { forecastSeries } from '../../shared/science/forecasting/forecast-series.ts';
import { bandsOf, owa, type Forecast, type Forecasts } from './forecasts/accuracy.ts';
import { hackerNewsSeries, indeedSeries, judgeAll } from './forecasts/job-series.ts';
import { answersOf, peers, type Answer, type PeerOutcome } from './forecasts/peers.ts';
import { readSeries, sampleOf, sets, type Held } from './forecasts/series.ts';
import type { Goal, Measure, MeasureOptions } from './goal.ts';

const section = 'forecasts';
/** Series a set that the slow peers are asked about, the first by hash; `FORECASTS_ALL=1` asks about every one. */
const sampled: Readonly<Record<string, number>> = { 'M4 hourly': 12, 'M3 other': 40 };
const sampleSize = 60;

interface Own {
  forecasts: Forecasts;
  /** Seconds of one thread by series. */
  cpu: ReadonlyMap<string, number>;
}

const forecastAll = (series: readonly Held[]): Own => {
  const forecasts = new Map<string, Forecast>();
  const cpu = new Map<string, number>();
  for (const { key, x, h, period } of series) {
    const started = process.cpuUsage();
    const found = forecastSeries(Float64Array.from(x), { period, horizon: h });
    const used = process.cpuUsage(started);
    cpu.set(key, (used.user + used.system) / 1e6);
    if (!found) continue;
    const { mean, half80, half95 } = found;
    const edge = (half: Float64Array, sign: number): Float64Array =>
      mean.map((value, step) => value + sign * (half[step] ?? 0));
    forecasts.set(key, {
      f: mean,
      lo80: edge(half80, -1),
      hi80: edge(half80, 1),
      lo95: edge(half95, -1),
      hi95: edge(half95, 1),
    });
  }
  return { forecasts, cpu };
};

const byMethod = (answers: readonly Answer[]): Map<string, Map<string, Answer>> => {
  const methods = new Map<string, Map<string, Answer>>();
  for (const answer of answers) {
    const known = methods.get(answer.method) ?? new Map<string, Answer>();
    known.set(answer.key, answer);
    methods.set(answer.method, known);
  }
  return methods;
};

const meanOfAll = (lists: readonly (readonly number[] | undefined)[]): number[] | undefined => {
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length) return undefined;
  return known[0]?.map((_, step) => known.reduce((sum, list) => sum + (list[step] ?? NaN), 0) / known.length);
};

/** The mean of R's three methods, bands too. */
const meanOfThree = (methods: ReadonlyMap<string, ReadonlyMap<string, Answer>>): Map<string, Forecast> => {
  const three = ['R ets', 'R arima', 'R theta'].map((name) => methods.get(name));
  const keys = [...(three[0]?.keys() ?? [])];
  return new Map(
    keys.flatMap((key): [string, Forecast][] => {
      const answers = three.map((method) => method?.get(key));
      const f = meanOfAll(answers.map((answer) => answer?.f));
      const [lo80, hi80] = [
        meanOfAll(answers.map((one) => one?.lo80)),
        meanOfAll(answers.map((one) => one?.hi80)),
      ];
      const [lo95, hi95] = [
        meanOfAll(answers.map((one) => one?.lo95)),
        meanOfAll(answers.map((one) => one?.hi95)),
      ];
      return f && lo80 && hi80 && lo95 && hi95 ? [[key, { f, lo80, hi80, lo95, hi95 }]] : [];
    }),
  );
};

const three = (value: number): number => Math.round(value * 1000) / 1000;
const install = 'apt-get install r-cran-forecast r-cran-jsonlite python3-statsmodels';

/** One set: ours on all its series, the peers on those they were asked about. */
interface SetOutcome {
  set: string;
  ofSet: readonly Held[];
  own: Forecasts;
  methods: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  /** R's mean of three, and the series it is there for. */
  mean: Forecasts;
  asked: readonly Held[];
}

const setOutcomes = (series: readonly Held[], own: Own, outcomes: readonly PeerOutcome[]): SetOutcome[] => {
  const methods = byMethod(outcomes.flatMap(({ answers }) => answers));
  const mean = meanOfThree(methods);
  return sets.flatMap((set): SetOutcome[] => {
    const ofSet = series.filter((one) => one.set === set);
    if (ofSet.length === 0) return [];
    const asked = ofSet.filter(({ key }) => mean.has(key));
    return [{ set, ofSet, own: own.forecasts, methods, mean, asked }];
  });
};

const inHalf = ({ ofSet }: SetOutcome, half: Held['half']): Held[] =>
  ofSet.filter((one) => one.half === half);

/** The method of lowest OWA among those that answered every series; undefined without a peer. */
const bestSingle = ({ methods, asked }: SetOutcome): readonly [name: string, owa: number] | undefined =>
  [...methods]
    .filter(([, answers]) => asked.length > 0 && asked.every(({ key }) => answers.has(key)))
    .map(([name, answers]) => [name, owa(asked, answers)] as const)
    .toSorted((a, b) => a[1] - b[1])[0];

const accuracyGoals = (outcome: SetOutcome): Goal[] => {
  const { set, ofSet, own, mean, asked } = outcome;
  const best = bestSingle(outcome);
  const [tune, hold] = [owa(inHalf(outcome, 'tune'), own), owa(inHalf(outcome, 'hold'), own)];
  const note = `same ${asked.length} series; all ${ofSet.length}: ${three(owa(ofSet, own))}, half that weights were fitted on ${three(tune)}, other half ${three(hold)}`;
  const ours = owa(best ? asked : ofSet, own);
  const goal = (what: string, peer: number | null, [aim, met]: readonly [string, Goal['met']]): Goal => ({
    ...{ section, what: `${set}: OWA${what}`, ours: three(ours), peer: peer === null ? null : three(peer) },
    ...{ goal: aim, met, note },
  });
  if (!best)
    return [{ ...goal('', null, ['≤ 0.97 × best single', 'not measured']), note: `${install}; ${note}` }];
  const meanOwa = owa(asked, mean);
  return [
    goal(` beside the best single method (${best[0]})`, best[1], ['≤ 0.97 × peer', ours <= 0.97 * best[1]]),
    goal(" beside R's mean of three", meanOwa, ['≤ 1.00 × peer', ours <= meanOwa]),
  ];
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const bandGoals = (outcome: SetOutcome): Goal[] => {
  const { set, ofSet, own, mean, asked } = outcome;
  const [all, hold] = [bandsOf(ofSet, own), bandsOf(inHalf(outcome, 'hold'), own)];
  const [theirs, ours] = [bandsOf(asked, mean), bandsOf(asked, own)];
  const absent = theirs.n === 0;
  const covers = (level: 80 | 95, [low, high]: readonly [number, number]): Goal => {
    const key = level === 80 ? 'coverage80' : 'coverage95';
    return {
      ...{ section, what: `${set}: the ${level} % band covers`, ours: percent(all[key]) },
      peer: absent ? null : percent(theirs[key]),
      goal: `${100 * low}–${100 * high} %`,
      met: all[key] >= low && all[key] <= high,
      note: `all ${all.n} series; other half ${percent(hold[key])}`,
    };
  };
  return [
    covers(80, [0.77, 0.83]),
    covers(95, [0.93, 0.97]),
    {
      ...{ section, what: `${set}: MSIS`, ours: three(absent ? all.msis : ours.msis) },
      peer: absent ? null : three(theirs.msis),
      goal: "≤ R's mean",
      met: absent ? 'not measured' : ours.msis <= theirs.msis,
      note: absent ? install : `same ${asked.length} series`,
    },
  ];
};

/** Series a second of one thread over every set as large as it is, from the seconds of the sampled series. */
const throughputGoal = (series: readonly Held[], own: Own, outcome: PeerOutcome | undefined): Goal => {
  const r = new Map<string, number>();
  for (const { key, cpu } of outcome?.answers ?? []) r.set(key, (r.get(key) ?? 0) + cpu);
  let [ours, theirs, count] = [0, 0, 0];
  for (const set of sets) {
    const ofSet = series.filter((one) => one.set === set);
    const asked = ofSet.filter(({ key }) => r.has(key));
    if (asked.length === 0) continue;
    const share = ofSet.length / asked.length;
    ours += asked.reduce((sum, { key }) => sum + (own.cpu.get(key) ?? 0), 0) * share;
    theirs += asked.reduce((sum, { key }) => sum + (r.get(key) ?? 0), 0) * share;
    count += ofSet.length;
  }
  const what = "series a second beside R's mean of three";
  if (count === 0)
    return { section, what, ours: '–', peer: null, goal: '≥ 100 ×', met: 'not measured', note: install };
  return {
    section,
    what,
    ours: Math.round((count / ours) * 10) / 10,
    peer: three(count / theirs),
    goal: '≥ 100 ×',
    met: theirs / ours >= 100,
    note: `${(theirs / ours).toFixed(0)} ×, processor seconds, one thread each; sets weighted by their size; ${outcome?.cached ?? 0} of R's answers kept from an earlier run`,
  };
};

const jobGoals = (data: string, quick: boolean): Goal[] =>
  (
    [
      ['Indeed index, weekly, 8 weeks ahead', indeedSeries(data), 'weekly'],
      ['Hacker News posts, monthly, 2 months ahead', hackerNewsSeries(data), 'monthly'],
    ] as const
  ).flatMap(([what, all, plan]): Goal[] => {
    const series = new Map([...all].filter((_, index) => !quick || index % 10 === 0));
    const judged = judgeAll(series, plan);
    if (judged.size === 0) return [];
    const worse = [...judged].filter(([, { mase, seasonalNaiveMase }]) => mase >= seasonalNaiveMase);
    const share = 1 - worse.length / judged.size;
    const mean = (of: 'coverage80' | 'coverage95'): number =>
      [...judged.values()].reduce((sum, one) => sum + one[of], 0) / judged.size;
    const names = worse
      .slice(0, 5)
      .map(([name]) => name)
      .join('; ');
    return [
      {
        section,
        what: `${what}: closer than the seasonal naive`,
        ours: percent(share),
        peer: null,
        goal: '≥ 80 % of series',
        met: share >= 0.8,
        note: `${judged.size} series; bands cover ${percent(mean('coverage80'))} and ${percent(mean('coverage95'))}${names === '' ? '' : `; not: ${names}`}`,
      },
    ];
  });

const weeklyGoal = (series: readonly Held[], own: Own): Goal[] => {
  const weekly = series.filter(({ set }) => set === 'M4 weekly');
  if (weekly.length === 0) return [];
  const ours = three(owa(weekly, own.forecasts));
  return [
    { section, what: 'M4 weekly: OWA, all series', ours, peer: null, goal: '≤ 0.78', met: ours <= 0.78 },
  ];
};

/** Ours on every series; the peers on a sample of each set (see `sampled`), whose answers are kept in `.local`. */
export const measure: Measure = async ({ data, quick }: MeasureOptions) => {
  const series = readSeries(data);
  if (series.length === 0)
    return [
      {
        section,
        what: 'accuracy',
        ours: '–',
        peer: null,
        goal: 'measured',
        met: 'not measured',
        note: `no series in ${data}`,
      },
    ];
  const all = process.env['FORECASTS_ALL'] === '1';
  const size = (set: string): number => (quick ? 4 : (sampled[set] ?? sampleSize));
  const asked = all ? series : sets.flatMap((set) => sampleOf(series, set, size(set)));
  const outcomes: PeerOutcome[] = [];
  for (const peer of peers) outcomes.push(await answersOf(peer, asked));
  const own = forecastAll(quick ? asked : series);
  const known = series.filter(({ key }) => own.cpu.has(key));
  const bySet = setOutcomes(known, own, outcomes);
  return [
    ...bySet.flatMap(accuracyGoals),
    ...weeklyGoal(known, own),
    ...bySet.flatMap(bandGoals),
    throughputGoal(known, own, outcomes[0]),
    ...jobGoals(data, quick),
  ];
};
