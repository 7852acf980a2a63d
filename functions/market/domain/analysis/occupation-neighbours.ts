import type { SkillCounts } from './distributions.ts';

/** A posting's skills of one occupation: how many name each, and how many name any. */
export interface OccupationSkills {
  readonly id: string;
  readonly n: number;
  readonly stated: number;
  readonly counts: ReadonlyMap<string, number>;
}

export interface Similar {
  readonly id: string;
  readonly n: number;
  readonly similarity: number;
}

/** Fewer postings that name skills say too little of what an occupation asks for. */
const leastStated = 30;
const leastSimilarity = 0.2;

interface Vector extends OccupationSkills {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

const vectorOf = (occupation: OccupationSkills, market: SkillCounts): Vector => {
  const weights = new Map<string, number>();
  for (const [skill, n] of occupation.counts) {
    const rarity = Math.log(1 + market.stated / Math.max(1, market.counts.get(skill) ?? n));
    weights.set(skill, (n / occupation.stated) * rarity);
  }
  return { ...occupation, weights, length: Math.hypot(...weights.values()) };
};

const cosine = (a: Vector, b: Vector): number => {
  let product = 0;
  for (const [skill, weight] of a.weights) product += weight * (b.weights.get(skill) ?? 0);
  return a.length === 0 || b.length === 0 ? 0 : Math.min(1, product / (a.length * b.length));
};

/**
 * Occupations whose postings ask for like skills: cosine of the shares of postings that name each skill, times
 * ln(1 + postings / postings that name it) in the market. Most similar first, at most `most`; undefined for those of fewer
 * than 30 postings that name skills.
 */
export const occupationNeighbours = (
  occupations: readonly OccupationSkills[],
  market: SkillCounts,
  most: number,
): ((id: string) => readonly Similar[] | undefined) => {
  const vectors = new Map(
    occupations
      .filter(({ stated }) => stated >= leastStated)
      .map((each) => [each.id, vectorOf(each, market)]),
  );
  return (id) => {
    const own = vectors.get(id);
    if (!own) return undefined;
    return [...vectors.values()]
      .filter((other) => other !== own)
      .map((other) => ({ id: other.id, n: other.n, similarity: cosine(own, other) }))
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  };
};
