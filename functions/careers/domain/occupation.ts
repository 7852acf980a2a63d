import type { Localized } from '../../../shared/localized.ts';
import { classifiedFields } from '../../../shared/occupations/classified-occupation.ts';
import type { Interests } from '../../../shared/occupations/interests.ts';

/** Fields of work, by which the catalogue is laid out; `other` holds what was imported. */
export const fieldsOfWork = [...classifiedFields, 'other'] as const;
export type Field = (typeof fieldsOfWork)[number];

export interface WantedSkill {
  /** Canonical name, lower case: the one the market's skill dictionary uses. */
  readonly skill: string;
  /** 1 is central to the work, 0.5 useful. */
  readonly importance: number;
}

export interface Occupation {
  readonly id: string;
  readonly socCode: string;
  readonly title: Localized;
  readonly also: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly summary: Localized;
  readonly field: Field;
  /** 1 little or no preparation to 5 extensive; null where unknown. */
  readonly zone: number | null;
  readonly interests: Interests | null;
  readonly skills: readonly WantedSkill[];
  /** Where the figures (interests, zone) come from. */
  readonly source: string;
}
