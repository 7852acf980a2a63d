/** Weeks a level must last to be one. */
const shortestLevel = 5;
const mostChanges = 6;

/** Sums up to each position, so that the spread of any stretch is known at once. */
const cumulated = (values: Float64Array, power: number): Float64Array => {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sums[at + 1] = (sums[at] ?? 0) + value ** power));
  return sums;
};

/** Variance of a single value by the median change from one to the next, which a few jumps do not move. */
const noiseOf = (values: Float64Array): number => {
  const changes = values.subarray(1).map((value, at) => Math.abs(value - (values[at] ?? 0)));
  changes.sort();
  const median = changes[changes.length >> 1] ?? 0;
  return Math.max(0.25, (median / 0.954) ** 2);
};

/**
 * Positions where a new level begins, oldest first: optimal partitioning (Jackson et al. 2005) of counts into levels by
 * least squares on their square roots, whose variance does not depend on the level, with a penalty of 4 σ² ln n a change,
 * so that noise rarely makes one. O(n²).
 */
export const levelChanges = (counts: Float64Array): number[] => {
  const values = counts.map((count) => 2 * Math.sqrt(Math.max(0, count)));
  const n = values.length;
  if (n < 2 * shortestLevel) return [];
  const [sums, squares] = [cumulated(values, 1), cumulated(values, 2)];
  const cost = (from: number, to: number): number => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  const penalty = 4 * noiseOf(values) * Math.log(n);
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let to = shortestLevel; to <= n; to += 1) {
    for (let from = 0; from <= to - shortestLevel; from += 1) {
      const total = (best[from] ?? Infinity) + cost(from, to) + penalty;
      if (total < (best[to] ?? Infinity)) {
        best[to] = total;
        previous[to] = from;
      }
    }
  }
  const changes: number[] = [];
  for (let at = previous[n] ?? 0; at > 0; at = previous[at] ?? 0) changes.unshift(at);
  return changes.slice(-mostChanges);
};
