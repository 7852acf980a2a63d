import { t95 } from '../../../../shared/science/statistics/special-functions.ts';
import { shrunkMeans, type GroupMoments } from '../../../../shared/science/statistics/shrinkage.ts';
import {
  smoothedQuantiles,
  type QuantileEstimate,
} from '../../../../shared/science/statistics/smoothed-quantiles.ts';
import type { ValueBin, ValueSketch } from '../../../../shared/science/statistics/value-sketch.ts';
import { minimumPostings } from '../analysis/figure.ts';
import type { Cell } from './cell.ts';
import type { PayEstimate, PayPoint } from './figures-schema.ts';

const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Half major units become whole ones. */
const whole = ({ value, low, high }: QuantileEstimate): PayPoint => ({
  value: Math.round(value / 2),
  low: Math.round(low / 2),
  high: Math.round(high / 2),
});

const named = (estimates: readonly QuantileEstimate[]) => {
  const [p10, p25, p50, p75, p90] = estimates.map(whole);
  if (!p10 || !p25 || !p50 || !p75 || !p90) throw new Error('five quantiles');
  return { p10, p25, p50, p75, p90 };
};

/** Currencies of a cell, the most frequent first. */
export const currenciesOf = ({ pay }: Pick<Cell, 'pay'>): string[] =>
  [...pay].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);

/** Quantiles of the postings that state pay in the currency; withheld where fewer than 30 do. */
export const ownPay = (sketch: ValueSketch | undefined, currency: string | null): PayEstimate => {
  const n = sketch?.count ?? 0;
  if (!sketch || currency === null || n < minimumPostings) return { kind: 'withheld', currency, n };
  return { kind: 'own', currency, n, ...named(smoothedQuantiles(sketch.bins(), probabilities)) };
};

const momentsOf = (bins: readonly ValueBin[]): GroupMoments => {
  const told = bins.filter(({ value }) => value > 0);
  const n = told.reduce((sum, bin) => sum + bin.n, 0);
  const mean = told.reduce((sum, bin) => sum + bin.n * Math.log(bin.value), 0) / Math.max(1, n);
  const deviations = told.reduce((sum, bin) => sum + bin.n * (Math.log(bin.value) - mean) ** 2, 0);
  return { n, mean, deviations };
};

const z95 = 1.96;

/** Standard error of a quantile's logarithm, as its interval tells it. */
const errorOf = ({ low, high }: QuantileEstimate): number => (low > 0 ? Math.log(high / low) / (2 * z95) : 0);

/** By how much a member's pay lies above the whole's, on the logarithm, and half the width of the doubt about that. */
interface Shift {
  by: number;
  half: number;
}

/** A quantile of the whole moved by a factor, its interval widened by the doubt about that factor. */
const moved = (quantile: QuantileEstimate, { by, half: doubt }: Shift) => {
  const half = Math.hypot(z95 * errorOf(quantile), doubt);
  const value = quantile.value * Math.exp(by);
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
};

interface Member {
  /** Null where fewer than 30 postings state pay. */
  own: readonly QuantileEstimate[] | null;
  /** By how much its mean logarithm of pay lies above that of the whole. */
  by: number;
}

/**
 * How far members' quantiles lie from the whole's moved to their mean, beyond sampling: members differ in the shape of
 * their pay, not in its level alone. Variances by quantile, from the members with quantiles of their own.
 */
const shapeVariances = (members: readonly Member[], whole: readonly QuantileEstimate[]): number[] =>
  whole.map(({ value }, index) => {
    const beyond = members.flatMap(({ own, by }) => {
      const quantile = own?.[index];
      if (!quantile || quantile.value <= 0 || value <= 0) return [];
      return [(Math.log(quantile.value / value) - by) ** 2 - errorOf(quantile) ** 2];
    });
    return Math.max(0, beyond.reduce((sum, one) => sum + one, 0) / Math.max(1, beyond.length));
  });

export interface PayFamily {
  currency: string;
  /** Everything the members are part of or belong beside, and what it is. */
  whole: ValueSketch | undefined;
  like: Extract<PayEstimate, { kind: 'pooled' }>['like'];
}

/**
 * Pay of the members of a family (the cities of a cluster, say). Who has 30 postings that state pay speaks for itself.
 * For the others the logarithm of pay is taken to spread as in the whole, about a mean of their own, which is drawn
 * towards the mean of all members as far as it is uncertain (`shrunkMeans`): the whole's quantiles, moved by that much.
 */
export const familyPay = (
  members: readonly (ValueSketch | undefined)[],
  { currency, whole: all, like }: PayFamily,
): PayEstimate[] => {
  const own = members.map((sketch) => ownPay(sketch, currency));
  if (!all || all.count < minimumPostings || own.every(({ kind }) => kind === 'own')) return own;
  const centre = momentsOf(all.bins()).mean;
  const quantiles = smoothedQuantiles(all.bins(), probabilities);
  const moments = members.map((sketch) => momentsOf(sketch?.bins() ?? []));
  const shapes = shapeVariances(
    members.map((sketch, index) => ({
      own: sketch && own[index]?.kind === 'own' ? smoothedQuantiles(sketch.bins(), probabilities) : null,
      by: (moments[index]?.mean ?? 0) - centre,
    })),
    quantiles,
  );
  const shrunk = shrunkMeans(moments);
  // Variances guessed from few: 95 % takes more standard errors than 1.96.
  const shiftErrors = t95(shrunk[0]?.freedom ?? 1);
  const shapeErrors = t95(Math.max(1, own.filter(({ kind }) => kind === 'own').length));
  return own.map((estimate, index) => {
    const guess = shrunk[index];
    if (estimate.kind === 'own' || !guess || estimate.n === 0) return estimate;
    const { mean, weight, error } = guess;
    const points = quantiles.map((quantile, place) =>
      moved(quantile, {
        by: mean - centre,
        half: Math.hypot(shiftErrors * error, shapeErrors * Math.sqrt(shapes[place] ?? 0)),
      }),
    );
    const rest = { currency, n: estimate.n, like, weight: Math.round(weight * 100) / 100 };
    return { kind: 'pooled', ...rest, ...named(points) };
  });
};
