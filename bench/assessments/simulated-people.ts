import type { Instrument } from '../../functions/assessments/domain/instrument.ts';
import type { Random } from '../../shared/science/random.ts';

/** Answers by item id. */
export type Answers = ReadonlyMap<string, number>;

/** Box and Muller's transform of two uniform draws. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Lower triangle L with L·Lᵀ = the positive definite matrix. */
const cholesky = (matrix: readonly (readonly number[])[]): number[][] => {
  const lower: number[][] = [];
  matrix.forEach((row, i) => {
    const current: number[] = [];
    lower.push(current);
    for (let j = 0; j <= i; j += 1) {
      const known = current.reduce((sum, x, k) => (k < j ? sum + x * (lower[j]?.[k] ?? 0) : sum), 0);
      const rest = (row[j] ?? 0) - known;
      current.push(i === j ? Math.sqrt(rest) : rest / (lower[j]?.[j] ?? 1));
    }
  });
  return lower;
};

/** Interests lie on a hexagon, neighbours alike; personality scales are correlated a little and all the same. */
const scaleCorrelations = ({ kind, scales }: Instrument): number[][] => {
  const hexagon = [1, 0.45, 0.25, 0.15];
  return scales.map((_, i) =>
    scales.map((__, j) => {
      const steps = Math.abs(i - j);
      if (steps === 0) return 1;
      return kind === 'interests' ? (hexagon[Math.min(steps, scales.length - steps)] ?? 0) : 0.2;
    }),
  );
};

/**
 * People who mean what they answer, from a factor model: correlated scales, loadings of 0.55 to 0.75 (items of a scale
 * then correlate by 0.36 on average, as in the real Big Five answers), 30 % of what is left over shared by the items
 * of a pair (pairs then correlate by 0.55, as there), items of different popularity, and people who differ in
 * agreeing (SD 0.2) and in how far they go to the ends (log SD 0.2). Cut into five answers at ±0.45 and ±1.3.
 */
export const honestPeople = (instrument: Instrument, random: Random): (() => Answers) => {
  const lower = cholesky(scaleCorrelations(instrument));
  const pairOf = new Map(
    instrument.pairs.flatMap(([one, other]) => [[one, one] as const, [other, one] as const]),
  );
  const scaleIndex = new Map(instrument.scales.map(({ scaleId }, index) => [scaleId, index]));
  const model = instrument.items.map((item) => ({
    ...item,
    scale: scaleIndex.get(item.scaleId) ?? 0,
    loading: 0.55 + 0.2 * random(),
    popularity: 0.4 * normal(random),
    pair: pairOf.get(item.itemId),
  }));
  return () => {
    const draws = lower.map(() => normal(random));
    const factors = lower.map((row) => row.reduce((sum, x, k) => sum + x * (draws[k] ?? 0), 0));
    const shared = new Map(instrument.pairs.map(([one]) => [one, normal(random)]));
    const [agreeing, reach] = [0.2 * normal(random), Math.exp(0.2 * normal(random))];
    return new Map(
      model.map(({ itemId, scale, loading, popularity, pair, reversed }) => {
        const own = normal(random);
        const rest =
          pair === undefined ? own : Math.sqrt(0.7) * own + Math.sqrt(0.3) * (shared.get(pair) ?? 0);
        const felt = loading * (factors[scale] ?? 0) + Math.sqrt(1 - loading ** 2) * rest;
        const level = ((reversed ? -felt : felt) + agreeing + popularity) * reach;
        return [itemId, 1 + [-1.3, -0.45, 0.45, 1.3].filter((cut) => level > cut).length];
      }),
    );
  };
};

/** People who press one button throughout, slipping to a neighbour with the given probability. */
export const straightLiners =
  (instrument: Instrument, { random, slips = 0 }: { random: Random; slips?: number }) =>
  (): Answers => {
    const choice = 1 + Math.floor(5 * random());
    const slipped = choice === 5 ? 4 : choice + 1;
    return new Map(instrument.items.map(({ itemId }) => [itemId, random() < slips ? slipped : choice]));
  };

/** People who answer without reading, each answer drawn with the given probabilities of 1 to 5. */
export const randomAnswerers =
  (
    instrument: Instrument,
    { random, weights = [1, 1, 1, 1, 1] }: { random: Random; weights?: readonly number[] },
  ) =>
  (): Answers => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const draw = (): number => {
      let rest = random() * total;
      const index = weights.findIndex((weight) => (rest -= weight) < 0);
      return 1 + (index < 0 ? weights.length - 1 : index);
    };
    return new Map(instrument.items.map(({ itemId }) => [itemId, draw()]));
  };

/** People who walk up and down the answers: 1 2 3 4 5 4 3 2 1 … */
export const zigzaggers = (instrument: Instrument, random: Random) => (): Answers => {
  const start = Math.floor(8 * random());
  const wave = [1, 2, 3, 4, 5, 4, 3, 2];
  return new Map(instrument.items.map(({ itemId }, index) => [itemId, wave[(start + index) % 8] ?? 1]));
};
