import type { Localized } from '../../../shared/localized.ts';

export interface Item {
  readonly itemId: string;
  readonly text: Localized;
  readonly scaleId: string;
  /** Agreement speaks against the scale: the answer is turned round before it counts. */
  readonly reversed: boolean;
}

export interface Scale {
  readonly scaleId: string;
  readonly name: Localized;
  readonly meaning: Localized;
  readonly fields: Localized;
}

/** Equally spaced answers from `min` to `max`, with a label for each, lowest first. */
export interface ResponseFormat {
  readonly prompt: Localized;
  readonly min: number;
  readonly max: number;
  readonly anchors: readonly Localized[];
}

/** How a described population answers: mean and standard deviation of the people's mean keyed answer per scale. */
export interface Norm {
  readonly source: string;
  readonly population: Localized;
  readonly scales: Readonly<Record<string, { readonly mean: number; readonly standardDeviation: number }>>;
}

/** Where answering begins to look careless; see `quality.ts` for what each limit bounds and where it comes from. */
export interface CarelessLimits {
  /** Share of all items in one run, and never fewer than `longestRunItems`. */
  readonly longestRunShare: number;
  readonly longestRunItems: number;
  readonly lowestVariability: number;
  readonly pairDistance: number;
  readonly withinScaleVariance: number;
  readonly scaleEvidence: number;
  readonly fastestMedianMilliseconds: number;
  readonly missingShare: number;
}

/** A questionnaire as data. The engine knows nothing else about it. */
export interface Instrument {
  readonly instrumentId: string;
  readonly version: number;
  readonly kind: 'interests' | 'personality';
  readonly title: Localized;
  readonly description: Localized;
  readonly minutes: number;
  readonly response: ResponseFormat;
  readonly scales: readonly Scale[];
  /** In order of presentation. */
  readonly items: readonly Item[];
  /** Items that say nearly the same, or the opposite: once keyed, their answers should be alike. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly norm: Norm | null;
  readonly limits: CarelessLimits;
}

/** The answer as it counts towards the item's scale: reversed items mirror at the middle of the response format. */
export const keyed = (item: Item, value: number, { min, max }: ResponseFormat): number =>
  item.reversed ? min + max - value : value;
