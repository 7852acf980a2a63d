import { skills } from '../../data/skills/taxonomy.ts';
import type { Market, PostedOccupation } from '../posting.ts';
import { houseOccupations, titlesElsewhere, type SkillId } from './house-occupations.ts';
import { titleNormaliser, type TitleNormaliser } from './title-normaliser.ts';

/** Ids by every name in lower case; the first of the taxonomy where several share one. */
const byName = new Map(
  skills
    .flatMap(({ id, mentions }) => mentions.map(({ text }) => [text.toLowerCase(), id] as const))
    .reverse(),
);

/** The taxonomy's id of a skill as the classification writes it. */
const skillId: SkillId = (name) => byName.get(name.toLowerCase());

const normalisers = new Map<Market, TitleNormaliser>();

/** The normaliser of a market's titles to the house's classification, built when first asked for (about 50 ms). */
const normaliserOf = (market: Market): TitleNormaliser => {
  const known =
    normalisers.get(market) ??
    titleNormaliser(market, houseOccupations(market, skillId), titlesElsewhere(market));
  normalisers.set(market, known);
  return known;
};

/** The occupation a posting is counted under; null where its title is none that the classification knows. */
export const occupationOfPosting = (posting: {
  readonly market: Market;
  readonly title: string;
  readonly skills: readonly string[];
}): PostedOccupation | null => normaliserOf(posting.market).occupationOf(posting);
