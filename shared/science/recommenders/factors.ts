import type { HistoryItem } from './interactions.ts';
import type { FactorsModel } from './model.ts';

/** `scale` × Σ v vᵀ over the rows of `vectors`, `size` long each. */
export const outerSum = (
  vectors: ArrayLike<number>,
  { size, scale }: { readonly size: number; readonly scale: number },
): Float64Array => {
  const sum = new Float64Array(size * size);
  for (let row = 0; row < vectors.length; row += size) {
    for (let a = 0; a < size; a += 1) {
      const weight = scale * (vectors[row + a] ?? 0);
      for (let b = 0; b <= a; b += 1) {
        const at = a * size + b;
        sum[at] = (sum[at] ?? 0) + weight * (vectors[row + b] ?? 0);
      }
    }
  }
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) sum[b * size + a] = sum[a * size + b] ?? 0;
  return sum;
};

/** The equations of one person or item, and where their answer is kept. */
export interface Equations {
  /** `size` by `size`. */
  readonly base: Float64Array;
  /** Added to the diagonal. */
  readonly ridge: number;
  readonly factors: ArrayLike<number>;
  readonly size: number;
  /** Observed rows of `factors`, and how much each counts. */
  readonly observed: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** What several solutions share, so that millions of them allocate nothing. */
export const solverRoom = (size: number) => ({
  residual: new Float64Array(size),
  direction: new Float64Array(size),
  image: new Float64Array(size),
});

type SolverRoom = ReturnType<typeof solverRoom>;

const product = (one: Float64Array, two: Float64Array): number => {
  let sum = 0;
  for (let axis = 0; axis < one.length; axis += 1) sum += (one[axis] ?? 0) * (two[axis] ?? 0);
  return sum;
};

/** `image` = (base + ridge I + Σ weight y yᵀ) `of`. */
const apply = (equations: Equations, of: Float64Array, image: Float64Array): void => {
  const { base, ridge, factors, size, observed, weights } = equations;
  for (let a = 0; a < size; a += 1) {
    let sum = ridge * (of[a] ?? 0);
    for (let b = 0; b < size; b += 1) sum += (base[a * size + b] ?? 0) * (of[b] ?? 0);
    image[a] = sum;
  }
  for (let index = 0; index < observed.length; index += 1) {
    const row = (observed[index] ?? 0) * size;
    let weight = 0;
    for (let a = 0; a < size; a += 1) weight += (factors[row + a] ?? 0) * (of[a] ?? 0);
    weight *= weights[index] ?? 0;
    for (let a = 0; a < size; a += 1) image[a] = (image[a] ?? 0) + weight * (factors[row + a] ?? 0);
  }
};

/**
 * Improves `solution` of (base + ridge I + Σ weight y yᵀ) x = Σ weight y by conjugate gradients (Hestenes and Stiefel
 * 1952; for factors Takács, Pilászy and Tikk 2011), at most `steps` of them.
 */
export const conjugateGradients = (
  equations: Equations,
  solution: Float64Array,
  { room, steps }: { readonly room: SolverRoom; readonly steps: number },
): void => {
  const { factors, size, observed, weights } = equations;
  const { residual, direction, image } = room;
  apply(equations, solution, image);
  for (let a = 0; a < size; a += 1) residual[a] = -(image[a] ?? 0);
  for (let index = 0; index < observed.length; index += 1) {
    const row = (observed[index] ?? 0) * size;
    const weight = weights[index] ?? 0;
    for (let a = 0; a < size; a += 1) residual[a] = (residual[a] ?? 0) + weight * (factors[row + a] ?? 0);
  }
  direction.set(residual);
  let squares = product(residual, residual);
  const enough = 1e-14 * squares;
  for (let step = 0; step < steps && squares > enough; step += 1) {
    apply(equations, direction, image);
    const length = squares / product(direction, image);
    for (let a = 0; a < size; a += 1) {
      solution[a] = (solution[a] ?? 0) + length * (direction[a] ?? 0);
      residual[a] = (residual[a] ?? 0) - length * (image[a] ?? 0);
    }
    const next = product(residual, residual);
    for (let a = 0; a < size; a += 1)
      direction[a] = (residual[a] ?? 0) + (next / squares) * (direction[a] ?? 0);
    squares = next;
  }
};

/** The vector of a person with this history: the exact answer to the equations the model was fitted with. */
export const personVector = (model: FactorsModel, history: readonly HistoryItem[]): Float64Array => {
  const { items, size, factors, base, unobserved, regularisation } = model;
  const solution = new Float64Array(size);
  const observed = history.map(({ item }) => item);
  const weights = history.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ridge = regularisation * (total + unobserved * items);
  conjugateGradients({ base, ridge, factors, size, observed, weights }, solution, {
    room: solverRoom(size),
    steps: 2 * size,
  });
  return solution;
};
