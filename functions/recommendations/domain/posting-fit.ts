import type { Item } from './item.ts';
import type { OccupationFit } from './occupation-fit.ts';
import type { Person } from './person.ts';
import { coverageOf } from './skill-gap.ts';

export interface PostingFit {
  readonly score: number;
  /** Share of what the postings ask for that the person can do; null where no skill is told or asked for. */
  readonly share: number | null;
  readonly held: readonly string[];
  readonly asked: number;
  /** The occupation of the postings that suits the person best, with its fit. */
  readonly occupation: OccupationFit | null;
}

/**
 * 0.6 skills (those asked for, weighted by the share of postings that name them) and 0.4 the best fit among the
 * postings' occupations, weighted by their share; over what is known. Null where neither is.
 */
export const postingFit = (
  item: Item,
  person: Person,
  fits: ReadonlyMap<string, OccupationFit>,
): PostingFit | null => {
  const wanted = item.skills.map(({ skill, weight }) => ({ skill, importance: weight }));
  const coverage = person.levels.size === 0 || wanted.length === 0 ? null : coverageOf(wanted, person.levels);
  let occupation: OccupationFit | null = null;
  let suits = 0;
  for (const { id, share } of item.occupations) {
    const fit = fits.get(id);
    if (fit === undefined || fit.score * share <= suits) continue;
    occupation = fit;
    suits = fit.score * share;
  }
  if (coverage === null && occupation === null) return null;
  const parts: [number, number][] = [];
  if (coverage !== null) parts.push([0.6, coverage.share]);
  if (occupation !== null) parts.push([0.4, suits]);
  const known = parts.reduce((sum, [weight]) => sum + weight, 0);
  return {
    score: parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / known,
    share: coverage?.share ?? null,
    held: coverage?.held ?? [],
    asked: wanted.length,
    occupation,
  };
};
