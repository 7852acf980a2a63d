import type { Random } from '../random.ts';
import { transpose } from '../sparse-matrix.ts';
import { outerSum } from './factors.ts';
import type { Interactions } from './interactions.ts';
import type { FactorsKernel } from './kernel/factors-kernel.ts';
import { chosenFactors } from './kernel/wasm-factors.ts';
import type { FactorsModel } from './model.ts';
import { rowSums } from './row-sums.ts';

export interface AlsOptions {
  /** Numbers per vector; a multiple of 4. */
  readonly size: number;
  /** α₀: how much an entry that is not observed counts beside one of weight 1. */
  readonly unobserved: number;
  /** λ: the ridge for each unit of weight that a person's or an item's equations hold. */
  readonly regularisation: number;
  readonly rounds: number;
  readonly random: Random;
  /** How vectors are improved; by default what is fastest here. */
  readonly kernel?: FactorsKernel;
}

/** A few steps a round are enough: every round starts where the last one stopped. */
const stepsPerRound = 3;

/**
 * Implicit alternating least squares (Hu, Koren and Volinsky 2008) as revisited by Rendle, Krichene, Zhang and Koren (2021):
 * vectors of people and items that lessen
 *   Σ observed w (1 − x·y)² + α₀ Σ all (x·y)² + λ Σ people (w_u + α₀ items) |x_u|² + λ Σ items (w_i + α₀ people) |y_i|²,
 * where w_u and w_i are the weights a person and an item have altogether: who did more is regularised more.
 */
export const fitAls = ({ matrix }: Interactions, options: AlsOptions): FactorsModel => {
  const { size, unobserved, regularisation, rounds, random, kernel = chosenFactors } = options;
  if (size % 4 !== 0) throw new RangeError(`vectors of ${size} numbers: a multiple of 4 is needed`);
  const items = transpose(matrix);
  const ridgeOf = (weight: number, others: number): number => regularisation * (weight + unobserved * others);
  const room = kernel({
    people: matrix,
    items,
    size,
    unobserved,
    personRidge: rowSums(matrix).map((weight) => ridgeOf(weight, matrix.columns)),
    itemRidge: rowSums(items).map((weight) => ridgeOf(weight, matrix.rows)),
    steps: stepsPerRound,
  });
  for (let at = 0; at < room.items.length; at += 1) room.items[at] = (random() - 0.5) / Math.sqrt(size);
  for (let round = 0; round < rounds; round += 1) {
    room.improvePeople();
    room.improveItems();
  }
  const factors = Float32Array.from(room.items);
  const base = outerSum(factors, { size, scale: unobserved });
  return { kind: 'factors', items: matrix.columns, size, factors, base, unobserved, regularisation };
};
