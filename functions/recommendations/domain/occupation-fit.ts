import type { EducationLevel } from '../../../shared/education.ts';
import type { Localized } from '../../../shared/localized.ts';
import { type Interests, interestTypes, profileCorrelation } from '../../../shared/occupations/interests.ts';
import type { Person } from './person.ts';
import { type Coverage, type WantedSkill, coverageOf } from './skill-gap.ts';

export interface Occupation {
  readonly id: string;
  readonly title: Localized;
  readonly skills: readonly WantedSkill[];
  readonly interests: Interests | null;
  readonly zone: number | null;
}

export interface OccupationFit {
  readonly occupation: Occupation;
  /** 0 to 1: the weighted mean of the parts that are known. */
  readonly score: number;
  /** Pearson's correlation of the two interest profiles; null where one is unknown. */
  readonly correlation: number | null;
  /** Interest types above the person's own mean and the occupation's, the person's strongest first. */
  readonly sharedTypes: readonly string[];
  readonly coverage: Coverage | null;
}

const weights = { interest: 0.5, skills: 0.35, education: 0.15 };

/** The job zone that an education prepares for, after O*NET's description of the zones' usual education. */
const zones: Readonly<Record<EducationLevel, number>> = {
  none: 1,
  secondary: 2,
  vocational: 3,
  associate: 3,
  bachelor: 4,
  master: 5,
  doctorate: 5,
};

const sharedTypesOf = (person: Interests, occupation: Interests): string[] => {
  const mean = (of: Interests) => interestTypes.reduce((sum, type) => sum + of[type], 0) / 6;
  const [own, its] = [mean(person), mean(occupation)];
  return interestTypes
    .filter((type) => person[type] > own && occupation[type] > its)
    .toSorted((a, b) => person[b] - person[a]);
};

const correlated = ({ interests }: Person, occupation: Occupation): number | null =>
  interests === null || occupation.interests === null
    ? null
    : profileCorrelation(interests, occupation.interests);

/**
 * How an occupation suits a person: 0.5 interests ((r + 1) / 2), 0.35 skills (coverage), 0.15 education (halved for each
 * zone short of what is asked), over the parts that are known. Null where neither interests nor skills are.
 */
export const occupationFit = (occupation: Occupation, person: Person): OccupationFit | null => {
  const correlation = correlated(person, occupation);
  const coverage =
    person.levels.size === 0 || occupation.skills.length === 0
      ? null
      : coverageOf(occupation.skills, person.levels);
  if (correlation === null && coverage === null) return null;
  const parts: [number, number][] = [];
  if (correlation !== null) parts.push([weights.interest, (correlation + 1) / 2]);
  if (coverage !== null) parts.push([weights.skills, coverage.share]);
  if (person.education !== null && occupation.zone !== null)
    parts.push([weights.education, 0.5 ** Math.max(0, occupation.zone - zones[person.education])]);
  const known = parts.reduce((sum, [weight]) => sum + weight, 0);
  const shared =
    person.interests === null || occupation.interests === null
      ? []
      : sharedTypesOf(person.interests, occupation.interests);
  return {
    occupation,
    score: parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / known,
    correlation,
    sharedTypes: shared,
    coverage,
  };
};

/** An occupation that a person is headed for, as far as the platform can tell. */
export interface Target extends OccupationFit {
  /** 1 for the best, then 1/2, 1/3, …; the only one where the person named it. */
  readonly weight: number;
  /** What is missing for it, with no skill told all of it. */
  readonly gaps: Coverage['gaps'];
  /** The same by skill. */
  readonly gapSizes: ReadonlyMap<string, number>;
}

const targetsKept = 8;

const asTarget = (fit: OccupationFit, place: number, person: Person): Target => {
  const { gaps } = coverageOf(fit.occupation.skills, person.levels);
  return {
    ...fit,
    weight: 1 / (place + 1),
    gaps,
    gapSizes: new Map(gaps.map(({ skill, size }) => [skill, size])),
  };
};

const unfitted = (occupation: Occupation): OccupationFit => ({
  occupation,
  score: 0,
  correlation: null,
  sharedTypes: [],
  coverage: null,
});

/** The eight occupations that suit a person best, or the one they named. None where nothing is known of them. */
export const targetsOf = (
  person: Person,
  occupations: readonly Occupation[],
  towards: string | undefined,
): Target[] => {
  const wanted = occupations.filter(({ skills }) => skills.length > 0);
  const named = wanted.find(({ id }) => id === towards);
  if (named !== undefined) return [asTarget(occupationFit(named, person) ?? unfitted(named), 0, person)];
  return wanted
    .flatMap((occupation) => occupationFit(occupation, person) ?? [])
    .sort((a, b) => b.score - a.score || (a.occupation.id < b.occupation.id ? -1 : 1))
    .slice(0, targetsKept)
    .map((fit, place) => asTarget(fit, place, person));
};
