import type { ItemKind } from './domain/item-kinds.ts';
import type { Doing } from './domain/person.ts';
import type { Popularity } from './domain/popularity.ts';
import type { Behaviour } from './domain/rank.ts';

/** What was learned of one kind of item, as ranking uses it. */
export interface KindModel {
  readonly kind: ItemKind;
  readonly version: string;
  readonly popularity: Popularity;
  readonly finishedAlike: (occupationId: string, itemId: string) => number;
  /** Null where the person did nothing that the model knows. */
  readonly behaviourOf: (history: readonly Doing[]) => Behaviour | null;
}
