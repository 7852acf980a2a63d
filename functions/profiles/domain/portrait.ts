import * as z from 'zod';
import type { Profile } from './profile.ts';
import { highestEducation } from './profile.ts';

/** The newest scored interest inventory of the person, as the assessments context told it. */
export const ScoredInterests = z.object({
  resultId: z.string(),
  scoredAt: z.iso.datetime(),
  /** Holland type to share of the maximum possible, 0 to 1. */
  scores: z.record(z.string(), z.number()),
  flagged: z.boolean(),
});
export type ScoredInterests = z.infer<typeof ScoredInterests>;

export type FeatureKind =
  'interest-type' | 'skill' | 'education' | 'language' | 'interest' | 'goal' | 'city' | 'pay' | 'occupation';

export interface Feature {
  readonly kind: FeatureKind;
  readonly key: string;
  /** 0 to 1: how strongly the person shows it times how much its source is trusted. */
  readonly weight: number;
  readonly source: {
    readonly kind: 'profile' | 'assessment';
    readonly reference: string;
    readonly at: string | null;
  };
}

/**
 * How much a source is trusted. A careful inventory is measured (1), a flagged one says little (0.4), what a person
 * states of their own skill is known to run high (0.8), wishes count as said (1).
 */
const trust = { inventory: 1, flaggedInventory: 0.4, statedSkill: 0.8, stated: 1 } as const;

const fluencyStrength = { basic: 0.25, conversational: 0.5, professional: 0.8, native: 1 } as const;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const interestTypes = (scored: ScoredInterests): Feature[] =>
  Object.entries(scored.scores).map(([type, share]) => ({
    kind: 'interest-type',
    key: type,
    weight: round(share * (scored.flagged ? trust.flaggedInventory : trust.inventory)),
    source: { kind: 'assessment', reference: scored.resultId, at: scored.scoredAt },
  }));

const stated = (
  feature: { kind: FeatureKind; key: string; weight: number },
  section: string,
  at: string | null,
): Feature => ({
  ...feature,
  weight: round(feature.weight),
  source: { kind: 'profile', reference: section, at },
});

const abilities = (profile: Profile, at: string | null): Feature[] => {
  const education = highestEducation(profile);
  return [
    ...profile.skills.map(({ name, level }) =>
      stated(
        { kind: 'skill', key: name.toLowerCase(), weight: (level / 5) * trust.statedSkill },
        'skills',
        at,
      ),
    ),
    ...(education === null
      ? []
      : [stated({ kind: 'education', key: education, weight: trust.stated }, 'education', at)]),
    ...profile.languages.map(({ tag, fluency }) =>
      stated({ kind: 'language', key: tag, weight: fluencyStrength[fluency] }, 'languages', at),
    ),
  ];
};

const wishes = (profile: Profile, at: string | null): Feature[] => {
  const { cities, salaryFloorAnnual, currency } = profile.constraints;
  const pay = salaryFloorAnnual === null ? [] : [`≥ ${salaryFloorAnnual} ${currency ?? ''}`.trim()];
  const occupation = profile.currentOccupation === null ? [] : [profile.currentOccupation];
  return [
    ...profile.interests.map((key) => stated({ kind: 'interest', key, weight: 0.5 }, 'interests', at)),
    ...profile.goals.map(({ text, horizon }) =>
      stated({ kind: 'goal', key: text, weight: horizon === 'short' ? 1 : 0.7 }, 'goals', at),
    ),
    ...cities.map((key) => stated({ kind: 'city', key, weight: trust.stated }, 'constraints', at)),
    ...pay.map((key) => stated({ kind: 'pay', key, weight: trust.stated }, 'constraints', at)),
    ...occupation.map((key) =>
      stated({ kind: 'occupation', key, weight: trust.stated }, 'currentOccupation', at),
    ),
  ];
};

/** The weighted features that matching works with, each with where it came from; strongest first within its kind. */
export const portraitOf = (
  profile: Profile,
  { updatedAt, interests }: { updatedAt: string | null; interests: ScoredInterests | null },
): Feature[] =>
  [
    ...(interests === null ? [] : interestTypes(interests)),
    ...abilities(profile, updatedAt),
    ...wishes(profile, updatedAt),
  ].sort(
    (left, right) =>
      left.kind.localeCompare(right.kind) || right.weight - left.weight || left.key.localeCompare(right.key),
  );
