import { blendOf, partsOf, type Parts, type SeriesForecast, type SeriesShape } from './forecast-series.ts';
import { quantileOfSorted } from '../statistics/quantiles.ts';
import { bridged } from './missing-values.ts';
import { seasonalChanges, seasonalNaive } from './simple-forecasters.ts';

export interface RollingPlan extends SeriesShape {
  /** At most so many origins, `every` steps apart; the last leaves a full horizon of the history. */
  origins: number;
  every: number;
  /** Values that must lie before the first origin. */
  minimumHistory: number;
  /** Of the forecast from so many steps before the end, all that many steps are kept, to be set beside what came. */
  recall: number;
}

/** How the forecasts did from earlier origins of the series. */
export interface Assessment {
  origins: number;
  /** Mean absolute scaled errors of the blend and of the seasonal naive (Hyndman and Koehler 2006). */
  mase: number;
  seasonalNaiveMase: number;
  /** Share of what came that lay inside the bands. */
  coverage80: number;
  coverage95: number;
}

/** Errors of the methods so far, by their place in the blend. */
interface Record {
  names: string;
  /** |error| of the blend in units of its 80 % half width, as it was before it was fitted to the record. */
  ratios: number[];
  errors: number[];
  counts: number[];
}

const namesOf = ({ members }: Parts): string => members.map(({ family }) => family).join();

/** How strongly a method's record of errors moves its share: a third more error, half the share. */
const strength = 2.5;
/** Judged steps that count as much as the share a method has before its record. */
const priorSteps = 16;

/** Shares of the blend, moved by the record: a method's share falls with its error beside the mean error of all. */
const tilted = (ran: Parts, record: Record): number[] => {
  const prior = ran.members.map(({ weight }) => weight);
  if (record.names !== namesOf(ran)) return prior;
  const means = record.errors.map((sum, index) => sum / Math.max(1, record.counts[index] ?? 0));
  const usable = means.filter((mean, index) => mean > 0 && (record.counts[index] ?? 0) > 0);
  const typical = usable.reduce((sum, mean) => sum + mean, 0) / Math.max(1, usable.length);
  return prior.map((weight, index) => {
    const count = record.counts[index] ?? 0;
    const mean = means[index] ?? 0;
    if (count === 0 || mean === 0 || typical === 0) return weight;
    return weight * (typical / mean) ** ((strength * count) / (count + priorSteps));
  });
};

/** Judged steps that count as much as the calibration over many series. */
const priorRatios = 12;

/** What the bands are to be multiplied by: the 80 % quantile of what the record missed by, drawn towards 1. */
const widening = ({ ratios }: Record): number => {
  if (ratios.length === 0) return 1;
  const sorted = Float64Array.from(ratios).sort();
  const level = Math.min(1, (0.8 * (sorted.length + 1)) / sorted.length);
  const quantile = Math.min(2.5, Math.max(0.3, quantileOfSorted(sorted, level)));
  return quantile ** (sorted.length / (sorted.length + priorRatios));
};

const widened = (forecast: SeriesForecast, factor: number): SeriesForecast => ({
  ...forecast,
  half80: forecast.half80.map((half) => half * factor),
  half95: forecast.half95.map((half) => half * factor),
});

const ratiosOf = ({ mean, half80 }: SeriesForecast, came: Float64Array): number[] =>
  Array.from(came).flatMap((value, step) =>
    Number.isNaN(value) ? [] : [Math.abs(value - (mean[step] ?? 0)) / Math.max(1e-12, half80[step] ?? 0)],
  );

const remember = (record: Record, ran: Parts, came: Float64Array): Record => {
  const names = namesOf(ran);
  const same = record.names === names;
  const next: Record = {
    names,
    ratios: record.ratios,
    errors: ran.members.map((_, index) => (same ? (record.errors[index] ?? 0) : 0)),
    counts: ran.members.map((_, index) => (same ? (record.counts[index] ?? 0) : 0)),
  };
  ran.parts.forEach((part, index) =>
    part?.mean.forEach((mean, step) => {
      const value = came[step] ?? NaN;
      if (Number.isNaN(value)) return;
      next.errors[index] = (next.errors[index] ?? 0) + Math.abs(value - mean);
      next.counts[index] = (next.counts[index] ?? 0) + 1;
    }),
  );
  return next;
};

interface Sums {
  origins: number;
  count: number;
  own: number;
  naive: number;
  inside80: number;
  inside95: number;
}

const judge = (
  sums: Sums,
  forecast: SeriesForecast,
  { came, naive }: { came: Float64Array; naive: Float64Array },
): void => {
  sums.origins += 1;
  forecast.mean.forEach((mean, step) => {
    const value = came[step] ?? NaN;
    if (Number.isNaN(value)) return;
    const error = Math.abs(value - mean);
    sums.count += 1;
    sums.own += error;
    sums.naive += Math.abs(value - (naive[step] ?? 0));
    if (error <= (forecast.half80[step] ?? 0)) sums.inside80 += 1;
    if (error <= (forecast.half95[step] ?? 0)) sums.inside95 += 1;
  });
};

const naiveOf = (known: Float64Array, { period, horizon }: SeriesShape): Float64Array =>
  seasonalNaive(known.length > period ? period : 1)(known, horizon)?.mean ?? new Float64Array(horizon);

const assessmentOf = (sums: Sums, history: Float64Array, period: number): Assessment | undefined => {
  if (sums.count === 0) return undefined;
  const whole = bridged(history, period) ?? history;
  const scale = seasonalChanges(whole, period).absolute || seasonalChanges(whole, 1).absolute || 1;
  return {
    origins: sums.origins,
    mase: sums.own / sums.count / scale,
    seasonalNaiveMase: sums.naive / sums.count / scale,
    coverage80: sums.inside80 / sums.count,
    coverage95: sums.inside95 / sums.count,
  };
};

/** Ends of the known history at each origin, oldest first. */
const endsOf = (length: number, { horizon, origins, every, minimumHistory }: RollingPlan): number[] =>
  Array.from({ length: origins }, (_, back) => length - horizon - back * every)
    .filter((end) => end >= minimumHistory)
    .reverse();

export interface JudgedForecast {
  forecast: SeriesForecast;
  /** Undefined where the history is too short to judge by. */
  assessment: Assessment | undefined;
  /** The forecast from `recall` steps before the end; undefined where no origin lies there. */
  recalled: SeriesForecast | undefined;
}

/**
 * Forecasts a series by a blend whose shares follow how each method did from earlier origins (rolling origin, Tashman
 * 2000), fitted anew at each and seeing nothing after it. What is told of past forecasts is of those that would have been
 * made then: with shares from the origins before. Missing values (NaN) are bridged, and not judged.
 */
export const forecastByRecord = (history: Float64Array, plan: RollingPlan): JudgedForecast | undefined => {
  const { period, horizon, recall } = plan;
  const further = { ...plan, horizon: Math.max(horizon, recall) };
  let recalled: SeriesForecast | undefined;
  let record: Record = { names: '', ratios: [], errors: [], counts: [] };
  const sums: Sums = { origins: 0, count: 0, own: 0, naive: 0, inside80: 0, inside95: 0 };
  for (const end of endsOf(history.length, plan)) {
    const ran = partsOf(history.subarray(0, end), end === history.length - recall ? further : plan);
    const blend = ran && blendOf(ran, period, tilted(ran, record));
    if (!blend) continue;
    const forecast = widened(blend, widening(record));
    if (end === history.length - recall) recalled = forecast;
    const came = history.subarray(end, end + horizon);
    judge(sums, forecast, { came, naive: naiveOf(ran.known, plan) });
    const ratios = [...record.ratios, ...ratiosOf(blend, came)];
    record = { ...remember(record, ran, came), ratios };
  }
  const ran = partsOf(history, plan);
  const blend = ran && blendOf(ran, period, tilted(ran, record));
  const forecast = blend && widened(blend, widening(record));
  return forecast && { forecast, assessment: assessmentOf(sums, history, period), recalled };
};
