import type { Random } from '../random.ts';
import type { SparseMatrix } from '../sparse-matrix.ts';

interface SeedingInput {
  matrix: SparseMatrix;
  /** The matrix by columns: which rows hold a term. Distances to one row then cost only the rows that share a term. */
  byColumn: SparseMatrix;
  random: Random;
}

interface DistanceBuffers {
  /** Distance to the nearest seed so far. */
  nearest: Float64Array;
  /** Products with the new seed; overwritten. */
  dots: Float64Array;
  /** Where the new distances go. */
  out: Float64Array;
}

/** Writes min(`nearest`, 1 − cosine to `seed`) for every row into `out` and returns the sum. */
const distancesTo = (
  { matrix, byColumn }: SeedingInput,
  seed: number,
  { nearest, dots, out }: DistanceBuffers,
): number => {
  dots.fill(0);
  const end = matrix.rowStart[seed + 1] ?? 0;
  for (let entry = matrix.rowStart[seed] ?? 0; entry < end; entry += 1) {
    const term = matrix.column[entry] ?? 0;
    const weight = matrix.value[entry] ?? 0;
    const stop = byColumn.rowStart[term + 1] ?? 0;
    for (let at = byColumn.rowStart[term] ?? 0; at < stop; at += 1) {
      const row = byColumn.column[at] ?? 0;
      dots[row] = (dots[row] ?? 0) + weight * (byColumn.value[at] ?? 0);
    }
  }
  let sum = 0;
  for (let row = 0; row < out.length; row += 1) {
    const distance = Math.min(nearest[row] ?? 0, Math.max(0, 1 - (dots[row] ?? 0)));
    out[row] = distance;
    sum += distance;
  }
  return sum;
};

const drawByWeight = (weights: Float64Array, total: number, random: Random): number => {
  let left = random() * total;
  let last = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (weight <= 0) continue;
    last = row;
    left -= weight;
    if (left <= 0) break;
  }
  return last;
};

/** Before the first seed every filled row is equally likely and empty rows are impossible. */
const evenChances = ({ rows, rowStart }: SparseMatrix): Float64Array<ArrayBuffer> => {
  const chances = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) chances[row] = rowStart[row] === rowStart[row + 1] ? 0 : 1;
  return chances;
};

/**
 * Greedy k-means++ (Arthur and Vassilvitskii 2007; 2 + ⌊ln k⌋ trials a seed, as scikit-learn does): each seed is drawn
 * with probability proportional to its distance from the seeds so far, the trial that lowers the total most is kept.
 * On the unit sphere the squared distance is 2(1 − cosine). Returns `count` row numbers.
 */
export const plusPlusSeeds = (input: SeedingInput, count: number): Int32Array => {
  const rows = input.matrix.rows;
  const dots = new Float64Array(rows);
  const seeds = new Int32Array(count);
  const trials = 2 + Math.floor(Math.log(count));
  let nearest = evenChances(input.matrix);
  let total = nearest.reduce((sum, chance) => sum + chance, 0);
  let trial = new Float64Array(rows);
  let best = new Float64Array(rows);
  for (let index = 0; index < count; index += 1) {
    let bestTotal = Infinity;
    for (let attempt = 0; attempt < (index === 0 ? 1 : trials); attempt += 1) {
      const row = drawByWeight(nearest, total, input.random);
      const sum = distancesTo(input, row, { nearest, dots, out: trial });
      if (sum >= bestTotal) continue;
      bestTotal = sum;
      seeds[index] = row;
      [trial, best] = [best, trial];
    }
    [nearest, best] = [best, nearest];
    total = bestTotal;
  }
  return seeds;
};
