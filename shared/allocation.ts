const checkedTotal = (totalMinor: number, step: number): bigint => {
  if (!Number.isSafeInteger(totalMinor)) throw new RangeError(`${totalMinor} is not an exact integer`);
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`${step} is no step`);
  if (totalMinor % step !== 0) throw new RangeError(`${totalMinor} is not a multiple of ${step}`);
  return BigInt(totalMinor / step);
};

const checkedWeight = (weight: number): bigint => {
  if (!Number.isSafeInteger(weight) || weight < 0)
    throw new RangeError(`a weight is an integer from 0 on, not ${weight}`);
  return BigInt(weight);
};

/**
 * Splits an amount by weights so that the parts sum to it exactly: each gets the whole units of its share, and what is
 * left goes one unit each to the largest remainders, the earlier first where they tie (Hamilton's method). The same
 * input gives the same parts, a part of weight 0 is 0, and the parts of −total are those of total, negated.
 *
 * `step`: every part is a multiple of it, for currencies that are charged in steps. Throws a RangeError for a weight
 * that is not an integer from 0 on, for a total that is no multiple of the step, and for a total with nobody to bear it.
 *
 * @example allocate(5583, [6833, 6833, 5750, 8500]) // [1367, 1366, 1150, 1700]
 */
export const allocate = (totalMinor: number, weights: readonly number[], step = 1): number[] => {
  const total = checkedTotal(totalMinor, step);
  const units = total < 0n ? -total : total;
  const shares = weights.map(checkedWeight);
  const all = shares.reduce((sum, share) => sum + share, 0n);
  if (all === 0n) {
    if (units !== 0n) throw new RangeError('there is something to split and nobody to bear it');
    return weights.map(() => 0);
  }
  const parts = shares.map((share) => (units * share) / all);
  const remainders = shares.map((share, index) => ({ index, remainder: (units * share) % all }));
  const left = Number(units - parts.reduce((sum, part) => sum + part, 0n));
  const favoured = new Set(
    remainders
      .toSorted((a, b) =>
        a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, left)
      .map(({ index }) => index),
  );
  const sign = total < 0n ? -1 : 1;
  // `|| 0`: minus nothing is nothing, not −0.
  return parts.map((part, index) => sign * (Number(part) + (favoured.has(index) ? 1 : 0)) * step || 0);
};

/** Parts per million: 20 % is 200,000. Rates are integers, so that no rate is a float. */
export const wholePpm = 1_000_000;

/**
 * `amount × numerator / denominator`, rounded half away from zero to a multiple of `step`, exactly. Throws a RangeError
 * for what is not an integer, and for a denominator below 1.
 *
 * @example proportion(27916, 200_000, { of: wholePpm }) // 5583: 20 % of 279.16
 */
export const proportion = (
  amountMinor: number,
  numerator: number,
  { of, step = 1 }: { of: number; step?: number },
): number => {
  const exact = [amountMinor, numerator, of, step].every((value) => Number.isSafeInteger(value));
  if (!exact || of < 1 || step < 1) throw new RangeError('a proportion needs exact integers');
  const above = BigInt(amountMinor) * BigInt(numerator);
  const below = BigInt(of) * BigInt(step);
  const magnitude = above < 0n ? -above : above;
  const rounded = Number((magnitude * 2n + below) / (below * 2n)) * step;
  if (!Number.isSafeInteger(rounded)) throw new RangeError('the proportion is not an exact integer');
  return above < 0n ? -rounded || 0 : rounded;
};
