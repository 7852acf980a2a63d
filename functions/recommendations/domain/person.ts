import type { EducationLevel } from '../../../shared/education.ts';
import type { Language } from '../../../shared/localized.ts';
import type { Interests } from '../../../shared/occupations/interests.ts';
import type { ItemKind } from './item-kinds.ts';

/** What ranking knows of a person. Gender, age, name and place are not in it, so that they can change nothing. */
export interface Person {
  /** Levels 1 (heard of it) to 5 (others ask) by canonical skill. */
  readonly levels: ReadonlyMap<string, number>;
  /** Languages of the platform that they read; none: not told. */
  readonly languages: readonly Language[];
  readonly education: EducationLevel | null;
  /** Scores of their newest interest inventory, on any linear scale. */
  readonly interests: Interests | null;
}

export const unknownPerson: Person = { levels: new Map(), languages: [], education: null, interests: null };

/** The platform's languages among BCP 47 tags. */
export const readLanguages = (tags: readonly string[]): Language[] =>
  (['zh', 'en'] as const).filter((language) =>
    tags.some((tag) => tag.toLowerCase().split('-')[0] === language),
  );

/** In which items may be for them: what they told, else the language of the page; none: any. */
export const languagesRead = (
  { languages }: Pick<Person, 'languages'>,
  ofPage: Language | undefined,
): readonly Language[] => (languages.length > 0 || ofPage === undefined ? languages : [ofPage]);

/** Something a person did with an item. */
export interface Doing {
  readonly type: string;
  readonly kind: ItemKind;
  readonly itemId: string;
  /** ISO instant. */
  readonly at: string;
  /** 1 to 5, of a rating. */
  readonly stars?: number | undefined;
}

export const feedbacks = ['not-interested', 'already-know'] as const;
export type Feedback = (typeof feedbacks)[number];
