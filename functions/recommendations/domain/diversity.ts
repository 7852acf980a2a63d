import type { Item } from './item.ts';

export interface Scored {
  readonly item: Item;
  readonly score: number;
}

type Vector = ReadonlyMap<string, number>;

/** An item by its skills and occupations, at length 1; empty where it says neither. */
const vectorOf = ({ kind, itemId, skills, occupations }: Item): Vector => {
  const parts: [string, number][] = skills.map(({ skill, weight }) => [`skill/${skill}`, weight]);
  for (const { id, share } of occupations) parts.push([`occupation/${id}`, share]);
  if (parts.length === 0) parts.push([`${kind}/${itemId}`, 1]);
  const length = Math.hypot(...parts.map(([, weight]) => weight)) || 1;
  return new Map(parts.map(([name, weight]) => [name, weight / length]));
};

/** Cosine of two items' skills and occupations, 0 to 1. */
const likeness = (left: Vector, right: Vector): number => {
  let sum = 0;
  for (const [name, weight] of left) sum += weight * (right.get(name) ?? 0);
  return sum;
};

export interface Variety {
  readonly places: number;
  /** Keys of the most popular items, of which at most `headShare` of the places are. */
  readonly head: ReadonlySet<string>;
  readonly headShare: number;
  /** Which items of the candidates are in the head. */
  readonly keyOf: (item: Item) => string;
}

/** How much relevance counts against being unlike what is chosen already. */
export const relevanceShare = 0.7;
/** So many of the best candidates are looked at for a list. */
const poolSize = 120;

interface Candidate<S> {
  readonly scored: S;
  readonly vector: Vector;
  readonly inHead: boolean;
  closest: number;
}

const pick = <S extends Scored>(
  pool: readonly Candidate<S>[],
  headIsFull: boolean,
): Candidate<S> | undefined => {
  const value = ({ scored, closest }: Candidate<S>) =>
    relevanceShare * scored.score - (1 - relevanceShare) * closest;
  let best: Candidate<S> | undefined;
  for (const candidate of pool) {
    if (headIsFull && candidate.inHead) continue;
    if (best === undefined || value(candidate) > value(best)) best = candidate;
  }
  return best;
};

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998) with λ = 0.7: each place goes to the candidate with the largest
 * λ · score − (1 − λ) · likeness to the closest chosen one. Items of the popular head fill at most their share of the
 * places while others are left. `candidates` come best first; equal ones keep their order.
 */
export const varied = <S extends Scored>(
  candidates: readonly S[],
  { places, head, headShare, keyOf }: Variety,
): S[] => {
  let pool: Candidate<S>[] = candidates.slice(0, Math.max(poolSize, places * 2)).map((scored) => ({
    scored,
    vector: vectorOf(scored.item),
    inHead: head.has(keyOf(scored.item)),
    closest: 0,
  }));
  const most = Math.ceil(places * headShare);
  const chosen: S[] = [];
  let fromHead = 0;
  while (chosen.length < places && pool.length > 0) {
    const next = pick(pool, fromHead >= most) ?? pick(pool, false);
    if (next === undefined) break;
    chosen.push(next.scored);
    if (next.inHead) fromHead += 1;
    pool = pool.filter((candidate) => candidate !== next);
    for (const candidate of pool)
      candidate.closest = Math.max(candidate.closest, likeness(candidate.vector, next.vector));
  }
  return chosen;
};
