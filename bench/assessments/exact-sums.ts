/** The same statistics by another way: sums of products in whole numbers, exact for answers, one division at the end. */

const products = (xs: readonly number[], ys: readonly number[]): number =>
  xs.reduce((sum, x, index) => sum + x * (ys[index] ?? 0), 0);
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);

/** n² times the covariance. */
const scaledCovariance = (xs: readonly number[], ys: readonly number[]): number =>
  xs.length * products(xs, ys) - total(xs) * total(ys);

/** Pearson's correlation of whole numbers. */
export const correlationFromSums = (xs: readonly number[], ys: readonly number[]): number =>
  scaledCovariance(xs, ys) / Math.sqrt(scaledCovariance(xs, xs) * scaledCovariance(ys, ys));

/** Cronbach's alpha as k²·c̄ / Σ of the whole covariance matrix, c̄ the mean of its off-diagonal cells. */
export const alphaFromSums = (items: readonly (readonly number[])[]): number => {
  const k = items.length;
  const matrix = items.map((xs) => items.map((ys) => scaledCovariance(xs, ys)));
  const everything = total(matrix.map(total));
  const diagonal = total(matrix.map((row, index) => row[index] ?? 0));
  const meanCovariance = (everything - diagonal) / (k * (k - 1));
  return (k * k * meanCovariance) / everything;
};
