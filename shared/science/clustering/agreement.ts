const entropy = (counts: Map<unknown, number>, total: number): number => {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total);
  return sum;
};

const count = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/**
 * Normalised mutual information of two labellings of the same items (over the mean of the entropies): 1 where they
 * agree up to names, near 0 where they are independent.
 */
export const normalisedMutualInformation = (one: ArrayLike<number>, two: ArrayLike<number>): number => {
  const joint = new Map<string, number>();
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (let index = 0; index < one.length; index += 1) {
    const a = one[index] ?? 0;
    const b = two[index] ?? 0;
    count(joint, `${a}|${b}`);
    count(left, a);
    count(right, b);
  }
  const [a, b] = [entropy(left, one.length), entropy(right, one.length)];
  return a + b > 0 ? (2 * (a + b - entropy(joint, one.length))) / (a + b) : 1;
};

const pairs = (count: number): number => (count * (count - 1)) / 2;

const pairsWithin = (counts: ReadonlyMap<unknown, number>): number => {
  let sum = 0;
  for (const size of counts.values()) sum += pairs(size);
  return sum;
};

/**
 * Adjusted Rand index of two labellings of the same items (Hubert and Arabie 1985): 1 where they agree up to names, 0 as
 * much as chance would, below it where less.
 */
export const adjustedRandIndex = (one: ArrayLike<number>, two: ArrayLike<number>): number => {
  const joint = new Map<string, number>();
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (let index = 0; index < one.length; index += 1) {
    const a = one[index] ?? 0;
    const b = two[index] ?? 0;
    count(joint, `${a}|${b}`);
    count(left, a);
    count(right, b);
  }
  const [a, b] = [pairsWithin(left), pairsWithin(right)];
  const expected = (a * b) / Math.max(1, pairs(one.length));
  const largest = (a + b) / 2;
  return largest === expected ? 1 : (pairsWithin(joint) - expected) / (largest - expected);
};
