/** Statistics of questionnaires: what a group's answers say about its scales. Lists are people, entries are figures. */

export const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

const squaredDeviations = (xs: readonly number[]): number => {
  const centre = mean(xs);
  return xs.reduce((sum, x) => sum + (x - centre) ** 2, 0);
};

/** Standard deviation with n in the denominator: of these values, not an estimate for others. */
export const populationDeviation = (xs: readonly number[]): number =>
  Math.sqrt(squaredDeviations(xs) / xs.length);

/** Unbiased variance, n − 1 in the denominator. NaN below two values. */
export const sampleVariance = (xs: readonly number[]): number => squaredDeviations(xs) / (xs.length - 1);

/**
 * Pearson's product-moment correlation of two lists of equal length, clamped to [−1, 1]; null where one of them does
 * not vary. Throws RangeError where the lengths differ.
 */
export const pearson = (xs: readonly number[], ys: readonly number[]): number | null => {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} values against ${ys.length}`);
  const [cx, cy] = [mean(xs), mean(ys)];
  let [sxx, syy, sxy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - cx, (ys[index] ?? 0) - cy];
    sxx += dx * dx;
    syy += dy * dy;
    sxy += dx * dy;
  });
  const scale = Math.sqrt(sxx) * Math.sqrt(syy);
  const tiny = 1e-12 * xs.length * (1 + Math.abs(cx)) * (1 + Math.abs(cy));
  return scale <= tiny ? null : Math.max(-1, Math.min(1, sxy / scale));
};

/** Correlations of every column with every other; null where a column does not vary. `columns[i]` is one variable. */
export const correlationMatrix = (columns: readonly (readonly number[])[]): (number | null)[][] =>
  columns.map((xs) => columns.map((ys) => pearson(xs, ys)));

/**
 * Cronbach's alpha of a scale: k/(k−1) · (1 − Σ item variances / variance of the sum), sample variances
 * (L. J. Cronbach 1951, Psychometrika 16, 297–334). `items[i][p]` is person p's keyed answer to item i, none missing.
 * Null below two items, below two people or where the sum does not vary.
 */
export const cronbachAlpha = (items: readonly (readonly number[])[]): number | null => {
  const [first] = items;
  if (first === undefined || items.length < 2 || first.length < 2) return null;
  const totals = first.map((_, person) => items.reduce((sum, item) => sum + (item[person] ?? 0), 0));
  const total = sampleVariance(totals);
  if (total === 0) return null;
  const parts = items.reduce((sum, item) => sum + sampleVariance(item), 0);
  return (items.length / (items.length - 1)) * (1 - parts / total);
};

/**
 * Distribution function of the standard normal, absolute error below 7.5e-8
 * (M. Abramowitz and I. A. Stegun 1964, Handbook of Mathematical Functions, 26.2.17).
 */
export const normalCdf = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upperTail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - upperTail : upperTail;
};
