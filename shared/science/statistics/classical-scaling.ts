import { symmetricEigen } from './symmetric-eigen.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Places n points on a plane so that their distances come close to the given ones: classical multidimensional scaling
 * (Torgerson 1952), the two leading eigenvectors of −½ J D² J. Coordinates are divided by the largest, so they lie in
 * −1 … 1; the same distances always give the same picture.
 */
export const planeFromDistances = (distances: readonly (readonly number[])[]): { x: number; y: number }[] => {
  const squares = distances.map((row) => row.map((distance) => distance * distance));
  const rowMeans = squares.map(mean);
  const grandMean = mean(rowMeans);
  const centred = squares.map((row, i) =>
    row.map((value, j) => -0.5 * (value - (rowMeans[i] ?? 0) - (rowMeans[j] ?? 0) + grandMean)),
  );
  const { values, vectors } = symmetricEigen(centred);
  const axis = (index: number): number[] =>
    distances.map((_, point) => (vectors[index]?.[point] ?? 0) * Math.sqrt(Math.max(0, values[index] ?? 0)));
  const [xs, ys] = [axis(0), axis(1)];
  const largest = Math.max(...[...xs, ...ys].map(Math.abs), Number.EPSILON);
  return xs.map((x, point) => ({ x: x / largest, y: (ys[point] ?? 0) / largest }));
};
