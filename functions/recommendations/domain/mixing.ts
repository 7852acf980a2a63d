import type { Doing } from './person.ts';

/**
 * How much a doing says that somebody wants such items; what is not named (dismissed, known) says the contrary or nothing.
 * The same numbers train the models.
 */
const wanting: Readonly<Record<string, number>> = {
  viewed: 1,
  enrolled: 3,
  completed: 4,
  booked: 4,
  applied: 4,
  purchased: 4,
};

const starsWanting: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 5 };

/** 0 where it does not say that somebody wants the item. */
export const wantingOf = ({ type, stars }: Pick<Doing, 'type' | 'stars'>): number =>
  type === 'rated' ? (starsWanting[stars ?? 0] ?? 0) : (wanting[type] ?? 0);

/** With so many things done, what others did counts as much as what is known of the person. */
export const halfWayThings = 5;
/** What a person said of themselves never counts for nothing. */
export const mostWeight = 0.9;

/**
 * How much others' behaviour counts against content: n / (n + 5), at most 0.9, n being the different items of the kind
 * that the person did something with. Nothing done: content alone.
 */
export const behaviourWeight = (things: number): number =>
  Math.min(mostWeight, things / (things + halfWayThings));

export interface Mixed {
  readonly score: number;
  /** What behaviour counted for in this score; content had the rest. */
  readonly weight: number;
}

/**
 * Both parts are on 0 to 1. An item that the model does not know (a new one) is judged by content alone, one that content
 * says nothing of by behaviour alone at its weight. Null where neither knows it.
 */
export const mix = (content: number | null, behaviour: number | null, weight: number): Mixed | null => {
  if (behaviour === null || weight === 0) return content === null ? null : { score: content, weight: 0 };
  if (content === null) return behaviour <= 0 ? null : { score: weight * behaviour, weight };
  return { score: weight * behaviour + (1 - weight) * content, weight };
};
