import { associationsOf } from '../../../../shared/science/patterns/associations.ts';
import { adjusted } from '../../../../shared/science/statistics/false-discovery.ts';
import { shareTrend } from '../../../../shared/science/statistics/share-trend.ts';
import {
  stratifiedDifference,
  type Difference,
} from '../../../../shared/science/statistics/stratified-difference.ts';
import { rounded } from '../analysis/figure.ts';
import type { Basket } from './basket-sample.ts';
import type {
  Ratio,
  SkillPay,
  SkillPays,
  SkillRules,
  SkillTrend,
  SkillTrends,
  Trend,
} from './figures-schema.ts';

/** Of what is shown as found, at most so much is expected to be chance. */
export const falseDiscoveryRate = 0.05;

/** Skills of postings as numbers, the same whatever their order. */
const numbered = (baskets: readonly Basket[]): { names: string[]; rows: number[][] } => {
  const names = [...new Set(baskets.flatMap(({ skills }) => skills))].sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  return { names, rows: baskets.map(({ skills }) => skills.map((skill) => numbers.get(skill) ?? 0)) };
};

/** What is asked for together: rules over the postings that name any skill, at least 10 of which and 1 % hold all of it. */
export const skillRules = (sample: readonly Basket[], most: number): SkillRules => {
  const { names, rows } = numbered(sample.filter(({ skills }) => skills.length > 0));
  const name = (item: number): string => names[item] ?? '';
  const { baskets, tested, rules } = associationsOf(rows, {
    items: names.length,
    minimumCount: Math.max(10, Math.ceil(rows.length / 100)),
    longest: 3,
    falseDiscoveryRate,
  });
  const shown = rules.slice(0, most).map(({ given, then, count, support, confidence, lift, q }) => ({
    given: given.map(name).sort(),
    then: name(then),
    n: count,
    support: rounded(support),
    confidence: rounded(confidence),
    lift: rounded(lift, 2),
    q: Number(q.toPrecision(2)),
  }));
  return { baskets, tested, rules: shown };
};

/** The currency most of these postings state pay in. */
export const mainCurrency = (sample: readonly Basket[]): string | null => {
  const counts = new Map<string, number>();
  for (const { currency, payHalves } of sample)
    if (payHalves !== null && payHalves > 0) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
};

/** What is alike but for the trait asked about: kind of work, city and experience asked for. */
export const likeness = ({ clusterId, city, experience }: Basket): string =>
  `${clusterId}\u001f${city}\u001f${experience}`;

interface ComparedSkill {
  skill: string;
  found: Difference;
}

/** Every skill that enough of these postings name and enough do not, compared by the logarithm of pay. */
const comparedSkills = (paid: readonly Basket[]): ComparedSkill[] => {
  const values = paid.map((basket) => ({
    stratum: likeness(basket),
    skills: new Set(basket.skills),
    value: Math.log(Math.max(1, basket.payHalves ?? 1)),
  }));
  const skills = [...new Set(paid.flatMap((basket) => basket.skills))].sort();
  return skills.flatMap((skill) => {
    const rows = values.map((row) => ({
      stratum: row.stratum,
      value: row.value,
      has: row.skills.has(skill),
    }));
    const found = stratifiedDifference(rows);
    return found ? [{ skill, found }] : [];
  });
};

/** A difference of logarithms as a ratio. */
export const ratioOf = ({ difference, low, high }: Difference): Ratio => ({
  ratio: rounded(Math.exp(difference), 3),
  low: rounded(Math.exp(low), 3),
  high: rounded(Math.exp(high), 3),
});

/** Skills whose postings state more or less pay than the like postings without them. */
export const skillPays = (sample: readonly Basket[], most: number): SkillPays => {
  const currency = mainCurrency(sample);
  const paid = sample.filter(
    (basket) => basket.currency === currency && basket.payHalves !== null && basket.skills.length > 0,
  );
  const compared = comparedSkills(paid);
  const q = adjusted(
    compared.map(({ found }) => found.p),
    'positive',
  );
  const rows = compared.flatMap(({ skill, found }, index): SkillPay[] => {
    const accepted = q[index] ?? 1;
    if (accepted > falseDiscoveryRate) return [];
    const { n, having, strata } = found;
    return [{ skill, n, having, strata, q: Number(accepted.toPrecision(2)), ...ratioOf(found) }];
  });
  rows.sort((one, other) => other.ratio - one.ratio || (one.skill < other.skill ? -1 : 1));
  return { currency, baskets: paid.length, tested: compared.length, skills: rows.slice(0, most) };
};

/** A share through the weeks, by name. */
export interface NamedCounts {
  name: string;
  counts: ArrayLike<number>;
}

/** Trends of shares of the same totals, each with the false-discovery rate it is accepted at. */
export const trendsOf = (
  shares: readonly NamedCounts[],
  totals: ArrayLike<number>,
): { name: string; trend: Trend }[] => {
  const found = shares.flatMap(({ name, counts }) => {
    const trend = shareTrend(counts, totals);
    return trend ? [{ name, trend }] : [];
  });
  const q = adjusted(
    found.map(({ trend }) => trend.p),
    'positive',
  );
  return found.map(({ name, trend: { n, of, from, to, ratio, low, high } }, index) => ({
    name,
    trend: {
      ...{ n, of, from: rounded(from), to: rounded(to) },
      ...{ ratio: rounded(ratio, 3), low: rounded(low, 3), high: rounded(high, 3) },
      q: Number((q[index] ?? 1).toPrecision(2)),
    },
  }));
};

/** Fewer mentions than this make no trend. */
const leastMentions = 30;

/** Skills whose share of the postings naming any has risen or fallen over the weeks, the steepest first. */
export const skillTrends = (
  shares: readonly NamedCounts[],
  totals: ArrayLike<number>,
  most: number,
): SkillTrends => {
  const sum = (counts: ArrayLike<number>): number => Array.from(counts).reduce((total, n) => total + n, 0);
  const found = trendsOf(
    shares.filter(({ counts }) => sum(counts) >= leastMentions),
    totals,
  );
  const accepted = found.flatMap(({ name, trend }): SkillTrend[] =>
    trend.q <= falseDiscoveryRate ? [{ skill: name, ...trend }] : [],
  );
  const byRatio = accepted.sort((a, b) => b.ratio - a.ratio || (a.skill < b.skill ? -1 : 1));
  return {
    weeks: totals.length,
    tested: found.length,
    rising: byRatio.filter(({ ratio }) => ratio > 1).slice(0, most),
    falling: byRatio
      .filter(({ ratio }) => ratio < 1)
      .toReversed()
      .slice(0, most),
  };
};
