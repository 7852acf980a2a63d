import type { Localized } from '../localized.ts';

/** Fields of work, by which the classification is laid out. */
export const classifiedFields = [
  'software',
  'data',
  'engineering',
  'science',
  'business',
  'health',
  'education',
  'arts',
  'service',
  'public',
  'trades',
  'transport',
] as const;

/** An occupation of the house's classification. Titles, summaries and skills are our own wording. */
export interface ClassifiedOccupation {
  /** Kebab-case; never given to another occupation. */
  readonly id: string;
  readonly field: (typeof classifiedFields)[number];
  /** O*NET-SOC code of the occupation or of the one nearest to it; several may share one. */
  readonly socCode: string;
  readonly title: Localized;
  /** Other titles people write for it. */
  readonly also: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly summary: Localized;
  /** Skills central to the work, and skills of use in it. */
  readonly core: readonly string[];
  readonly useful: readonly string[];
}
