import type { Market, PostedOccupation } from '../posting.ts';
import { confidenceOf, leastConfidence, signsOf } from './title-confidence.ts';
import { titleIndex, type TitledOccupation } from './title-index.ts';
import { TitleScorer, type ScoredTitle } from './title-scores.ts';
import { titleWeights } from './title-weights.ts';

/** Normalises the titles of one market to the occupations of a catalogue. */
export interface TitleNormaliser {
  /** The likeliest occupations, best first, at most `most`; `confidence` is of the first. */
  readonly rank: (
    title: string,
    skills?: readonly string[],
    most?: number,
  ) => { readonly ids: readonly string[]; readonly confidence: number };
  /** The occupation of a posting; null (unknown) where the evidence is thin. */
  readonly occupationOf: (posting: {
    readonly title: string;
    readonly skills: readonly string[];
  }) => PostedOccupation | null;
}

const mostRemembered = 20_000;
const usualRank = 5;

/**
 * `market` is the language of the titles, `elsewhere` the titles of work that the catalogue leaves out. Pure: the same catalogue, title and skills give the same answer. Titles repeat
 * in postings, so answers for titles with the same skills are remembered (bounded).
 */
export const titleNormaliser = (
  market: Market,
  occupations: readonly TitledOccupation[],
  elsewhere: readonly (readonly string[])[] = [],
): TitleNormaliser => {
  const scorer = new TitleScorer(titleIndex(titleWeights[market], occupations, elsewhere));
  const confidence = (scored: ScoredTitle): number => {
    const signs = signsOf(scored);
    return signs === null ? 0 : confidenceOf(market, signs);
  };
  const remembered = new Map<string, PostedOccupation | null>();
  const judge = (title: string, skills: readonly string[]): PostedOccupation | null => {
    const scored = scorer.score(title, skills, 2);
    const id = occupations[scored.best[0]?.occupation ?? -1]?.id;
    const sure = confidence(scored);
    if (id === undefined || sure < leastConfidence) return null;
    return { id, confidence: Math.round(sure * 1000) / 1000 };
  };
  return {
    rank: (title, skills = [], most = usualRank) => {
      const scored = scorer.score(title, skills, Math.max(2, most));
      const ids = scored.best.slice(0, most).flatMap(({ occupation }) => occupations[occupation]?.id ?? []);
      return { ids, confidence: confidence(scored) };
    },
    occupationOf: ({ title, skills }) => {
      const key = `${title}\n${skills.join('\n')}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const occupation = judge(title, skills);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, occupation);
      return occupation;
    },
  };
};
