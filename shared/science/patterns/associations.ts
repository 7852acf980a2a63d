import { adjusted } from '../statistics/false-discovery.ts';
import { overlapByChance } from '../statistics/hypergeometric.ts';
import { mineFrequentSets, type MiningOptions } from './fp-growth.ts';

/** Baskets with all of `given` also hold `then` more often than chance has it, and than with less given. */
export interface Rule {
  given: readonly number[];
  then: number;
  /** Baskets with all of it. */
  count: number;
  /** Share of all baskets. */
  support: number;
  /** Share of the baskets with `given`. */
  confidence: number;
  /** Confidence against the share of `then` among all baskets. */
  lift: number;
  /** Least false-discovery rate at which the rule is accepted. */
  q: number;
}

export interface AssociationOptions extends MiningOptions {
  /** Expected share of accepted rules that are due to chance, at most. */
  falseDiscoveryRate: number;
}

export interface Associations {
  /** Baskets looked at, and rules tested: what the false-discovery rate is about. */
  baskets: number;
  tested: number;
  /** Strongest first: by how many more baskets than chance has it. */
  rules: Rule[];
}

type Candidate = Omit<Rule, 'q'> & { byChance: number };

const keyOf = (items: readonly number[]): string => items.toSorted((a, b) => a - b).join(',');

/** How likely chance alone: against all baskets, and among the baskets that hold the given but for one item. */
const byChance = (set: readonly number[], then: number, countOf: (items: readonly number[]) => number) => {
  const given = set.filter((item) => item !== then);
  const [both, one] = [countOf(set), countOf(given)];
  const contexts = given.length > 1 ? given.map((left) => given.filter((item) => item !== left)) : [[]];
  return Math.max(
    ...contexts.map((context) =>
      overlapByChance({ total: countOf(context), one, other: countOf([...context, then]), both }),
    ),
  );
};

const candidatesOf = (counts: ReadonlyMap<string, number>, total: number): Candidate[] => {
  const countOf = (items: readonly number[]): number =>
    items.length === 0 ? total : (counts.get(keyOf(items)) ?? 0);
  return [...counts].flatMap(([key, count]) => {
    const set = key.split(',').map(Number);
    if (set.length < 2) return [];
    return set.map((then) => {
      const given = set.filter((item) => item !== then);
      const confidence = count / countOf(given);
      return {
        ...{ given, then, count, confidence },
        support: count / total,
        lift: confidence / (countOf([then]) / total),
        byChance: byChance(set, then, countOf),
      };
    });
  });
};

const excess = ({ support, lift }: Rule): number => support * (1 - 1 / lift);

/**
 * Rules between items that are not due to chance. Frequent sets by FP-Growth; every rule of one consequent is tested by
 * Fisher's exact test against independence and, where more is given, against each rule with less given (a rule must
 * say something its parts do not: Webb 2007); Benjamini and Yekutieli's control holds however the tests hang together.
 */
export const associationsOf = (
  baskets: readonly ArrayLike<number>[],
  options: AssociationOptions,
): Associations => {
  const counts = new Map<string, number>();
  mineFrequentSets(baskets, options, (items, count) => counts.set(keyOf(items), count));
  const candidates = candidatesOf(counts, baskets.length);
  const q = adjusted(
    candidates.map((candidate) => candidate.byChance),
    'any',
  );
  const rules = candidates
    .map(({ byChance: _, ...rule }, index): Rule => ({ ...rule, q: q[index] ?? 1 }))
    .filter((rule) => rule.q <= options.falseDiscoveryRate && rule.lift > 1)
    .sort(
      (a, b) =>
        excess(b) - excess(a) ||
        b.confidence - a.confidence ||
        (keyOf([...a.given, a.then]) < keyOf([...b.given, b.then]) ? -1 : 1),
    );
  return { baskets: baskets.length, tested: candidates.length, rules };
};
