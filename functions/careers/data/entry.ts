import type { Localized } from '../../../shared/localized.ts';
import type { Interests } from '../domain/interests.ts';
import type { Field } from '../domain/occupation.ts';

/** O*NET's occupational interests (scale OI, 1 to 7) in the order R, I, A, S, E, C. */
type Figures = readonly [number, number, number, number, number, number];

/** A row of the starter catalogue as it is written down. Titles, summaries and skills are our own wording. */
export interface Entry {
  readonly id: string;
  readonly field: Field;
  /** O*NET-SOC code that interests and zone are carried over from; several rows may share one. */
  readonly socCode: string;
  readonly zone: number;
  readonly interests: Interests;
  readonly title: Localized;
  readonly also: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly summary: Localized;
  /** Skills central to the work, and skills of use in it. */
  readonly core: readonly string[];
  readonly useful: readonly string[];
}

export const figures = (...[R, I, A, S, E, C]: Figures): Interests => ({ R, I, A, S, E, C });
