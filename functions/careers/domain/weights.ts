import { invalid } from '../../../shared/errors.ts';

export const partNames = ['interest', 'skills', 'demand', 'pay', 'education'] as const;
export type PartName = (typeof partNames)[number];
export type Weights = Readonly<Record<PartName, number>>;

/**
 * What counts for how much where the person does not say: fit to the person before the market, for interests and
 * skills last longer than a snapshot of postings.
 */
export const usualWeights: Weights = {
  interest: 0.35,
  skills: 0.3,
  demand: 0.15,
  pay: 0.12,
  education: 0.08,
};

export type AskedWeights = Readonly<Partial<Record<PartName, number | undefined>>>;

/**
 * Weights that sum to 1: those asked for as they are, the others at their usual value. Asked-for weights may be on any
 * scale (1, 100): where one exceeds 1, they are read as per cent. Throws `weights-all-zero`.
 */
export const weightsFor = (asked: AskedWeights): Weights => {
  const given = partNames.map((name) => asked[name]);
  const scale = given.some((weight) => weight !== undefined && weight > 1) ? 100 : 1;
  const raw = partNames.map((name, index) => {
    const weight = given[index];
    return [name, weight === undefined ? usualWeights[name] : weight / scale] as const;
  });
  const total = raw.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) throw invalid('weights-all-zero', 'At least one weight must be above zero.');
  // The usual weights sum to one but for the last bit: they are shown as they stand.
  const divisor = Math.abs(total - 1) < 1e-9 ? 1 : total;
  const of = (name: PartName): number => (raw.find(([other]) => other === name)?.[1] ?? 0) / divisor;
  return {
    interest: of('interest'),
    skills: of('skills'),
    demand: of('demand'),
    pay: of('pay'),
    education: of('education'),
  };
};
