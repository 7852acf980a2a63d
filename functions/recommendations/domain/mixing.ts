/** Doings that say somebody wants an item; what they turned away says the contrary and is left out of ranking. */
const wanting: ReadonlySet<string> = new Set([
  'viewed',
  'enrolled',
  'completed',
  'rated',
  'booked',
  'applied',
  'purchased',
]);

export const saysWanted = (type: string): boolean => wanting.has(type);

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
