import type { SparseMatrix } from '../../sparse-matrix.ts';
import { conjugateGradients, outerSum, solverRoom } from '../factors.ts';
import type { FactorsKernel, FactorsProblem } from './factors-kernel.ts';

interface Side {
  readonly matrix: SparseMatrix;
  readonly ridge: Float64Array;
  /** Improved in place. */
  readonly own: Float64Array;
  readonly others: Float64Array;
}

const improve = ({ matrix, ridge, own, others }: Side, { size, unobserved, steps }: FactorsProblem): void => {
  const base = outerSum(others, { size, scale: unobserved });
  const room = solverRoom(size);
  for (let row = 0; row < matrix.rows; row += 1) {
    const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
    const solution = own.subarray(row * size, (row + 1) * size);
    if (from === to) {
      solution.fill(0);
      continue;
    }
    const observed = matrix.column.subarray(from, to);
    const weights = matrix.value.subarray(from, to);
    const equations = { base, ridge: ridge[row] ?? 0, factors: others, size, observed, weights };
    conjugateGradients(equations, solution, { room, steps });
  }
};

/** Half rounds in double precision without WebAssembly. */
export const plainFactors: FactorsKernel = (problem) => {
  const people = new Float64Array(problem.people.rows * problem.size);
  const items = new Float64Array(problem.items.rows * problem.size);
  return {
    people,
    items,
    improvePeople: () =>
      improve({ matrix: problem.people, ridge: problem.personRidge, own: people, others: items }, problem),
    improveItems: () =>
      improve({ matrix: problem.items, ridge: problem.itemRidge, own: items, others: people }, problem),
  };
};
