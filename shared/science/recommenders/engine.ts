import { seededRandom } from '../random.ts';
import { fitAls, type AlsOptions } from './als.ts';
import { fitCompanions, type CompanionsOptions } from './companions.ts';
import { fitEase, type EaseOptions } from './ease.ts';
import type { Interactions } from './interactions.ts';
import type { BlendModel, SingleModel } from './model.ts';

/** How much a part of the engine says, and how it remembers; see `BlendPart`. A weight of 0 leaves the part out. */
export interface PartShare {
  readonly weight: number;
  readonly halfLife: number | null;
}

export const partNames = ['als', 'ease', 'companions'] as const;
export type PartName = (typeof partNames)[number];

/** Everything the engine is fitted with. */
export interface EngineSettings {
  readonly als: Omit<AlsOptions, 'random' | 'kernel'>;
  readonly ease: Omit<EaseOptions, 'kernel'>;
  readonly companions: CompanionsOptions;
  readonly shares: Readonly<Record<PartName, PartShare>>;
  /** Of the vectors that ALS begins with. */
  readonly seed: number;
}

/** One part, fitted. */
export const fitPart = (
  interactions: Interactions,
  part: PartName,
  { als, ease, companions, seed }: EngineSettings,
): SingleModel => {
  switch (part) {
    case 'als':
      return fitAls(interactions, { ...als, random: seededRandom(seed) });
    case 'ease':
      return fitEase(interactions, ease);
    case 'companions':
      return fitCompanions(interactions, companions);
  }
};

/**
 * The engine: ALS, EASE^R and what is met close together in time, blended. What each says comes from a different place (few
 * directions of taste, all pairs of items, the moment), so that their errors differ.
 */
export const fitEngine = (interactions: Interactions, settings: EngineSettings): BlendModel => ({
  kind: 'blend',
  parts: partNames.flatMap((part) => {
    const { weight, halfLife } = settings.shares[part];
    return weight === 0 ? [] : [{ weight, halfLife, model: fitPart(interactions, part, settings) }];
  }),
});
