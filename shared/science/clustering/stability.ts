import { sampleIndices, type Random } from '../random.ts';
import { selectRows, type SparseMatrix } from '../sparse-matrix.ts';
import { adjustedRandIndex } from './agreement.ts';
import { fitSphericalKMeans, type FitOptions } from './fit-spherical-k-means.ts';
import { assignRow } from './k-means-model.ts';

/** At most so many rows are drawn; half of them go to either fit. */
const drawnRows = 6000;

export interface StabilityOptions extends Pick<FitOptions, 'k' | 'random' | 'objective' | 'kernel'> {
  /** Pairs of fits that are compared. Default 2. */
  readonly pairs?: number;
}

const shuffled = (items: Int32Array, random: Random): Int32Array => {
  const out = items.slice();
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const item = out[last] ?? 0;
    out[last] = out[other] ?? 0;
    out[other] = item;
  }
  return out;
};

/**
 * How far a clustering into k depends on which rows happened to be there (after Ben-Hur, Elisseeff and Guyon 2002, and
 * Lange et al. 2004): two disjoint halves are clustered each for itself, all rows of both are assigned by either
 * model, and the two labellings compared by the adjusted Rand index; the mean over pairs. 1: always the same groups; 0: by
 * chance. Throws RangeError where a half has fewer filled rows than k.
 */
export const clusterStability = (
  matrix: SparseMatrix,
  { pairs = 2, random, ...options }: StabilityOptions,
): number => {
  let sum = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const drawn = shuffled(sampleIndices(matrix.rows, drawnRows, random), random);
    const middle = drawn.length >> 1;
    const [one = [], two = []] = [drawn.subarray(0, middle), drawn.subarray(middle)].map((half) => {
      const model = fitSphericalKMeans(selectRows(matrix, half), { ...options, random, starts: 2 });
      return Array.from(drawn, (row) => assignRow(model, matrix, row).cluster);
    });
    sum += adjustedRandIndex(one, two);
  }
  return sum / pairs;
};
