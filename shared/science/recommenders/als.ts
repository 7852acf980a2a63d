import type { Random } from '../random.ts';
import { transpose, type SparseMatrix } from '../sparse-matrix.ts';
import { conjugateGradients, outerSum, solverRoom } from './factors.ts';
import type { Interactions } from './interactions.ts';
import type { FactorsModel } from './model.ts';

export interface AlsOptions {
  /** Numbers per vector. */
  readonly factors: number;
  readonly regularisation: number;
  /** α: an observed entry of weight w counts 1 + α w, one that is not observed 1. */
  readonly confidence: number;
  readonly rounds: number;
  readonly random: Random;
}

interface Side {
  readonly matrix: SparseMatrix;
  /** Improved in place. */
  readonly own: Float64Array;
  readonly others: Float64Array;
}

/** A few steps a round are enough: every round starts where the last one stopped. */
const stepsPerRound = 3;

const improve = ({ matrix, own, others }: Side, options: AlsOptions): void => {
  const { factors: size, regularisation, confidence } = options;
  const base = outerSum(others, size);
  const room = solverRoom(size);
  const extra = matrix.value.map((weight) => confidence * weight);
  for (let row = 0; row < matrix.rows; row += 1) {
    const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
    const solution = own.subarray(row * size, (row + 1) * size);
    if (from === to) {
      solution.fill(0);
      continue;
    }
    const observed = matrix.column.subarray(from, to);
    const equations = { base, ridge: regularisation, factors: others, size, observed };
    conjugateGradients({ ...equations, extra: extra.subarray(from, to) }, solution, {
      room,
      steps: stepsPerRound,
    });
  }
};

/**
 * Implicit alternating least squares (Hu, Koren and Volinsky 2008): vectors of people and items whose product is near 1
 * where they met and near 0 where they did not, the former counting 1 + α w times. People and items in turns.
 */
export const fitAls = ({ matrix }: Interactions, options: AlsOptions): FactorsModel => {
  const { factors: size, regularisation, confidence, rounds, random } = options;
  const start = (): number => (random() - 0.5) / Math.sqrt(size);
  const people = new Float64Array(matrix.rows * size);
  const items = Float64Array.from({ length: matrix.columns * size }, start);
  const byItem = transpose(matrix);
  for (let round = 0; round < rounds; round += 1) {
    improve({ matrix, own: people, others: items }, options);
    improve({ matrix: byItem, own: items, others: people }, options);
  }
  const base = outerSum(items, size);
  for (let axis = 0; axis < size; axis += 1)
    base[axis * size + axis] = (base[axis * size + axis] ?? 0) + regularisation;
  return {
    kind: 'factors',
    items: matrix.columns,
    size,
    factors: Float32Array.from(items),
    base,
    confidence,
  };
};
