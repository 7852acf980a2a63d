import { elsewhereTitlesEn, furtherTitlesEn } from '../../data/occupation-titles-en.ts';
import { classification } from '../../../../shared/occupations/classification.ts';
import type { ClassifiedOccupation } from '../../../../shared/occupations/classified-occupation.ts';
import type { Market } from '../posting.ts';
import type { TitledOccupation } from './title-index.ts';

/** Chinese titles hold English words (Java开发), so the Chinese market knows the titles of both languages. */
const titlesIn = (market: Market, { id, title, also }: ClassifiedOccupation): readonly string[] =>
  market === 'zh'
    ? [title.zh, ...also.zh, title.en, ...also.en]
    : [title.en, ...also.en, ...(furtherTitlesEn.get(id) ?? [])];

/** Titles of work that the classification leaves out, as far as a market's are known. */
export const titlesElsewhere = (market: Market): readonly (readonly string[])[] =>
  market === 'en' ? elsewhereTitlesEn : [];

/** The taxonomy's id of a skill as anyone may write it; undefined where it has none. */
export type SkillId = (name: string) => string | undefined;

/** The house's classification as titles of a market are compared with it. */
export const houseOccupations = (market: Market, skillId: SkillId): TitledOccupation[] => {
  const wanted = (names: readonly string[], importance: number) =>
    names.flatMap((name) => {
      const skill = skillId(name);
      return skill === undefined ? [] : [{ skill, importance }];
    });
  return classification.map((occupation) => ({
    id: occupation.id,
    titles: titlesIn(market, occupation),
    skills: [...wanted(occupation.core, 1), ...wanted(occupation.useful, 0.5)],
  }));
};
