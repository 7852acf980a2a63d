import { type CourseFit, type SkillNeed, courseFit, skillNeed, worthOf } from './course-fit.ts';
import type { Item } from './item.ts';
import {
  type Occupation,
  type OccupationFit,
  type Target,
  occupationFit,
  targetsOf,
} from './occupation-fit.ts';
import type { Person } from './person.ts';
import { type PostingFit, postingFit } from './posting-fit.ts';

/** What is known of an item for a person without anybody's behaviour: 0 to 1, with what it is made of. */
export type ContentFit =
  | ({ readonly kind: 'course' } & CourseFit)
  | ({ readonly kind: 'occupation'; readonly score: number } & Pick<
      OccupationFit,
      'correlation' | 'sharedTypes' | 'coverage'
    >)
  | ({ readonly kind: 'posting' } & PostingFit)
  | ({ readonly kind: 'expert'; readonly score: number } & SkillNeed);

/** What a person is measured against, worked out once for all items. */
export interface Standpoint {
  readonly person: Person;
  readonly targets: readonly Target[];
  readonly fits: ReadonlyMap<string, OccupationFit>;
}

export const standpointOf = (
  person: Person,
  occupations: readonly Occupation[],
  towards: string | undefined,
): Standpoint => ({
  person,
  targets: targetsOf(person, occupations, towards),
  fits: new Map(
    occupations.flatMap((occupation) => {
      const fit = occupationFit(occupation, person);
      return fit === null ? [] : [[occupation.id, fit] as const];
    }),
  ),
});

/** A session says little of what it is about: what it does for a person's gaps, on top of a floor that all share. */
const expertFit = (item: Item, { targets }: Standpoint): ContentFit => {
  const need = skillNeed(item, targets);
  return { kind: 'expert', ...need, score: 0.3 + 0.7 * worthOf(need.need) };
};

/** Judges an item for a person by its content alone; null where that says nothing for it. */
export const contentFit = (item: Item, standpoint: Standpoint): ContentFit | null => {
  const { person, targets, fits } = standpoint;
  switch (item.kind) {
    case 'course': {
      const fit = courseFit(item, person, targets);
      return fit && { kind: 'course', ...fit };
    }
    case 'occupation': {
      const fit = fits.get(item.itemId);
      if (fit === undefined) return null;
      const { score, correlation, sharedTypes, coverage } = fit;
      return { kind: 'occupation', score, correlation, sharedTypes, coverage };
    }
    case 'posting': {
      const fit = postingFit(item, person, fits);
      return fit && { kind: 'posting', ...fit };
    }
    case 'expert':
      return targets.length === 0 ? null : expertFit(item, standpoint);
    case 'article':
      return null;
  }
};
