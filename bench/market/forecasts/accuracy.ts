import { meanOf } from '../../../shared/science/forecasting/forecaster.ts';
import {
  adjustedBy,
  isSeasonal,
  seasonalFigures,
} from '../../../shared/science/forecasting/seasonal-adjustment.ts';
import type { Held } from './series.ts';

/** A forecast of one series; the bands may be absent. */
export interface Forecast {
  f: ArrayLike<number>;
  lo80?: ArrayLike<number> | undefined;
  hi80?: ArrayLike<number> | undefined;
  lo95?: ArrayLike<number> | undefined;
  hi95?: ArrayLike<number> | undefined;
}

const scaleOf = ({ x, m }: Held): number => {
  const changes = x.slice(m).map((value, at) => Math.abs(value - (x[at] ?? 0)));
  return meanOf(changes) || 1;
};

interface Errors {
  smape: number;
  mase: number;
}

const errorsOf = (held: Held, f: ArrayLike<number>): Errors => ({
  smape: meanOf(
    held.y.map((value, step) => {
      const size = Math.abs(value) + Math.abs(f[step] ?? 0);
      return size === 0 ? 0 : (200 * Math.abs(value - (f[step] ?? 0))) / size;
    }),
  ),
  mase: meanOf(held.y.map((value, step) => Math.abs(value - (f[step] ?? 0)))) / scaleOf(held),
});

/** The competitions' yardstick: the last value, seasonally adjusted where a season is significant. */
const naive2 = ({ x, m, h }: Held): Float64Array => {
  const history = Float64Array.from(x);
  const seasonal = m > 1 && isSeasonal(history, m) && history.every((value) => value > 0);
  const figures = seasonal ? seasonalFigures(history, m, 'multiplicative') : undefined;
  if (!figures) return new Float64Array(h).fill(history.at(-1) ?? 0);
  const { values, reseason } = adjustedBy(history, figures, 'multiplicative');
  return Float64Array.from({ length: h }, (_, step) => reseason(values.at(-1) ?? 0, step + 1));
};

export type Forecasts = ReadonlyMap<string, Forecast>;

const told = (series: readonly Held[], forecasts: Forecasts): { held: Held; forecast: Forecast }[] =>
  series.flatMap((held) => {
    const forecast = forecasts.get(held.key);
    return forecast ? [{ held, forecast }] : [];
  });

/** Overall weighted average of sMAPE and MASE beside Naive2 (M4 competition); NaN where nothing was forecast. */
export const owa = (series: readonly Held[], forecasts: Forecasts): number => {
  const pairs = told(series, forecasts).map(({ held, forecast }) => ({
    own: errorsOf(held, forecast.f),
    naive: errorsOf(held, naive2(held)),
  }));
  if (pairs.length === 0) return NaN;
  const ratio = (of: (errors: Errors) => number): number =>
    meanOf(pairs.map(({ own }) => of(own))) / meanOf(pairs.map(({ naive }) => of(naive)));
  return (ratio(({ smape }) => smape) + ratio(({ mase }) => mase)) / 2;
};

const inside = ({ y }: Held, lo: ArrayLike<number>, hi: ArrayLike<number>): number =>
  meanOf(y.map((value, step) => (value >= (lo[step] ?? NaN) && value <= (hi[step] ?? NaN) ? 1 : 0)));

/** Mean scaled interval score of the 95 % band (M4 competition). */
const msisOf = (held: Held, lo: ArrayLike<number>, hi: ArrayLike<number>): number =>
  meanOf(
    held.y.map((value, step) => {
      const [low, high] = [lo[step] ?? NaN, hi[step] ?? NaN];
      return high - low + 40 * Math.max(0, low - value) + 40 * Math.max(0, value - high);
    }),
  ) / scaleOf(held);

/** Coverage of both bands and MSIS of the outer, over the series whose forecasts have bands. */
export const bandsOf = (series: readonly Held[], forecasts: Forecasts) => {
  const found = told(series, forecasts).flatMap(({ held, forecast: { lo80, hi80, lo95, hi95 } }) =>
    lo80 && hi80 && lo95 && hi95
      ? [
          {
            inner: inside(held, lo80, hi80),
            outer: inside(held, lo95, hi95),
            msis: msisOf(held, lo95, hi95),
          },
        ]
      : [],
  );
  const finite = found.filter(({ msis }) => Number.isFinite(msis));
  return {
    n: finite.length,
    coverage80: meanOf(finite.map(({ inner }) => inner)),
    coverage95: meanOf(finite.map(({ outer }) => outer)),
    msis: meanOf(finite.map(({ msis }) => msis)),
  };
};
