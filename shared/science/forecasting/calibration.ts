import type { PointForecast } from './forecaster.ts';
import { seasonalChanges } from './simple-forecasters.ts';

/** Half widths around the forecast, per step; `half95` ≥ `half80`, both never narrowing with the step. */
export interface HalfWidths {
  half80: Float64Array;
  half95: Float64Array;
}

/** Half width of step s in units of its spread: exp(first + second · ln s). */
type Curve = readonly [first: number, second: number];

/**
 * Quantiles of |error| / spread of the blends' forecasts (split conformal prediction, Vovk et al. 2005, over series),
 * taken over half of a collection of public series of each frequency and smoothed over the steps.
 */
const curves: Readonly<Record<string, { level80: Curve; level95: Curve }>> = {
  short: { level80: [0.517, 0.286], level95: [1.222, 0.305] },
  long: { level80: [-0.106, 0.243], level95: [0.799, 0.083] },
  quarterly: { level80: [0.131, 0.122], level95: [0.727, 0.135] },
  monthlyLong: { level80: [0.05, 0.07], level95: [0.495, 0.119] },
  monthlyShort: { level80: [-0.037, 0.16], level95: [0.539, 0.2] },
  weekly: { level80: [0.323, 0.052], level95: [0.772, 0.054] },
  hourly: { level80: [0.437, -0.013], level95: [1.115, -0.031] },
};

/** Period of the naive change a spread is measured by, as in the scale of MASE. */
const scalePeriod = (period: number): number => (period > 24 ? 1 : period);

const curvesFor = (period: number, length: number) => {
  if (period === 4) return curves['quarterly'];
  if (period === 12) return length >= 72 ? curves['monthlyLong'] : curves['monthlyShort'];
  if (period === 52 && length >= 105) return curves['weekly'];
  if (period === 24) return curves['hourly'];
  return length < 50 ? curves['short'] : curves['long'];
};

const neverNarrowing = (widths: Float64Array): Float64Array => {
  let widest = 0;
  return widths.map((width) => (widest = Math.max(widest, width)));
};

/**
 * Central 80 % and 95 % half widths of a blend's forecast. The spread of a step is mostly what the models think of
 * themselves and partly the mean seasonal change of the history, which no model can talk down: deviation^0.7 · change^0.3.
 */
export const calibratedWidths = (
  history: Float64Array,
  { deviation }: PointForecast,
  period: number,
): HalfWidths => {
  const change =
    seasonalChanges(history, scalePeriod(period)).absolute || seasonalChanges(history, 1).absolute;
  const spread = deviation.map((own) => Math.max(own, 1e-12) ** 0.7 * Math.max(change, 1e-12) ** 0.3);
  const widths = ([first, second]: Curve): Float64Array =>
    neverNarrowing(spread.map((own, step) => own * Math.exp(first + second * Math.log(step + 1))));
  const { level80, level95 } = curvesFor(period, history.length) ?? {
    level80: [0, 0.25],
    level95: [0.7, 0.15],
  };
  const half80 = widths(level80);
  return { half80, half95: widths(level95).map((width, step) => Math.max(width, half80[step] ?? 0)) };
};
