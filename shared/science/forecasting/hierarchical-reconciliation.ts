import { solveSymmetric } from '../statistics/linear-solve.ts';

/** A series of a hierarchy: what it is part of, and what is expected of it at one step. */
export interface Node {
  /** Place of the whole it is part of; −1 for a whole that is part of nothing. */
  parent: number;
  mean: number;
  /** Variance of its forecast error; above 0. */
  variance: number;
}

/** For each node the leaves it adds up from, by their place among the leaves. */
const leavesUnder = (nodes: readonly Node[]): { leaves: number[]; under: Set<number>[] } => {
  const parents = new Set(nodes.map(({ parent }) => parent));
  const leaves = [...nodes.keys()].filter((index) => !parents.has(index));
  const under = nodes.map(() => new Set<number>());
  leaves.forEach((leaf, place) => {
    for (let at = leaf; at >= 0; at = nodes[at]?.parent ?? -1) under[at]?.add(place);
  });
  return { leaves, under };
};

/** Leaves that fit all nodes best: (S′ W⁻¹ S)⁻¹ S′ W⁻¹ ŷ. */
const fitted = (nodes: readonly Node[], under: readonly Set<number>[], leaves: number): Float64Array => {
  const gram = Array.from({ length: leaves }, () => new Float64Array(leaves));
  const right = Array.from({ length: leaves }, () => new Float64Array(1));
  nodes.forEach(({ mean, variance }, index) => {
    const weight = 1 / Math.max(variance, 1e-9);
    for (const i of under[index] ?? []) {
      const [row, target] = [gram[i], right[i]];
      if (target) target[0] = (target[0] ?? 0) + weight * mean;
      for (const j of under[index] ?? []) if (row) row[j] = (row[j] ?? 0) + weight;
    }
  });
  const solved = solveSymmetric(gram, right);
  return Float64Array.from({ length: leaves }, (_, leaf) => solved?.[leaf]?.[0] ?? 0);
};

/**
 * Makes forecasts of parts and wholes add up, trusting each by its variance (minimum trace with a diagonal covariance:
 * WLS, Wickramasuriya, Athanasopoulos and Hyndman 2019), none below zero. Answers one value a node; a parent's is the sum
 * of its children's. Parents may stand anywhere in the list.
 */
export const reconciled = (nodes: readonly Node[]): Float64Array => {
  const { leaves, under } = leavesUnder(nodes);
  const values = fitted(nodes, under, leaves.length).map((value) => Math.max(0, value));
  return Float64Array.from(nodes, (_, index) => {
    let sum = 0;
    for (const leaf of under[index] ?? []) sum += values[leaf] ?? 0;
    return sum;
  });
};
